package org.mentorium.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks e-mail and password. Unknown address and wrong password cost the same time and get the same answer. */
@Component
class SignIn implements AuthenticationProvider {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Clock clock;
    private final String nobody;

    SignIn(JdbcClient jdbc, Passwords passwords, Throttle throttle, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        this.nobody = passwords.hash("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        String email = asked.getName().strip().replace("\0", "");
        String password = String.valueOf(asked.getCredentials());
        List<String> buckets = List.of(Throttle.account(email), Throttle.address(remote(asked)));
        if (buckets.stream().anyMatch(throttle::blocked)) {
            throw new LockedException("accounts.signIn.blocked");
        }
        Optional<Credentials> known = find(email);
        boolean right = passwords.matches(
                password.length() > Passwords.LONGEST ? "" : password,
                known.map(Credentials::hash).orElse(nobody));
        if (known.isEmpty() || !right) {
            buckets.forEach(throttle::failed);
            throw new BadCredentialsException("accounts.signIn.wrong");
        }
        throttle.succeeded(buckets.get(0));
        present(known.get().personId());
        return signedIn(known.get().personId());
    }

    static Authentication signedIn(long personId) {
        var authorities = AuthorityUtils.createAuthorityList("ROLE_PERSON");
        User user = new User(Long.toString(personId), "", authorities);
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    /** Mentees who choose a mentor see when somebody was here last. */
    private void present(long personId) {
        jdbc.sql("update account set signed_in_at = ? where person_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), personId)
                .update();
    }

    private Optional<Credentials> find(String email) {
        return jdbc.sql("""
                        select a.person_id, a.password_hash as hash from account a
                        join person p on p.id = a.person_id where lower(p.email) = lower(?)
                        """).param(email).query(Credentials.class).optional();
    }

    private static String remote(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }

    private record Credentials(long personId, String hash) {}
}
