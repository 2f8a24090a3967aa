package org.mentorium.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class SignInTests {

    private static final String PASSWORD = "paper boats on the river";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Throttle throttle;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void rightPasswordSignsInAndSignOutKillsTheSessionOnTheServer() throws Exception {
        long person = cast.person("Lena", "Gruber");
        accounts.setPassword(person, PASSWORD);

        Cookie session = session(signIn(email(person), PASSWORD, "10.0.0.1").andExpect(redirectedUrl("/")));
        mvc.perform(get("/profile").cookie(session)).andExpect(status().isOk());

        mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/sign-in?out"));
        mvc.perform(get("/profile").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void wrongPasswordAndUnknownAddressGetTheSameAnswer() throws Exception {
        long person = cast.person("Lena", "Gruber");
        accounts.setPassword(person, PASSWORD);

        signIn(email(person), "not the password", "10.0.0.2").andExpect(redirectedUrl("/sign-in?refused"));
        signIn("nobody" + Cast.next() + "@cast.example", "not the password", "10.0.0.2")
                .andExpect(redirectedUrl("/sign-in?refused"));
    }

    @Test
    void guessingIsSlowedDownButNobodyIsLockedOutForGood() throws Exception {
        long person = cast.person("Lena", "Gruber");
        accounts.setPassword(person, PASSWORD);
        for (int i = 0; i < Throttle.FREE_FAILURES; i++) {
            signIn(email(person), "guess number " + i, "10.0.0.3");
        }
        signIn(email(person), PASSWORD, "10.0.0.4").andExpect(redirectedUrl("/sign-in?refused"));

        int opened = jdbc.sql("""
                        update sign_in_attempt set blocked_until = now() - interval '1 second'
                        where bucket = ? and blocked_until < now() + interval '15 minutes'
                        """).param(Throttle.account(email(person))).update();
        assertThat(opened).as("the wait is at most a quarter of an hour").isEqualTo(1);
        signIn(email(person), PASSWORD, "10.0.0.4").andExpect(redirectedUrl("/"));
    }

    @Test
    void whatIsTooLongForAnAddressIsRefusedLikeAnyOther() throws Exception {
        String endless = new Random(1)
                .ints(5000, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        signIn(endless, PASSWORD, "10.0.0.6").andExpect(redirectedUrl("/sign-in?refused"));
    }

    @Test
    void failuresAreForgottenAfterAnHour() throws Exception {
        String old = "old" + Cast.next() + "@cast.example";
        String recent = "recent" + Cast.next() + "@cast.example";
        signIn(old, PASSWORD, "10.0.0.7").andExpect(redirectedUrl("/sign-in?refused"));
        signIn(recent, PASSWORD, "10.0.0.8").andExpect(redirectedUrl("/sign-in?refused"));
        jdbc.sql("update sign_in_attempt set last_failure_at = now() - interval '61 minutes' where bucket = ?")
                .param(Throttle.account(old))
                .update();

        throttle.forgetOld();
        assertThat(jdbc.sql("select bucket from sign_in_attempt where bucket in (?, ?)")
                        .params(Throttle.account(old), Throttle.account(recent))
                        .query(String.class)
                        .list())
                .containsExactly(Throttle.account(recent));
    }

    @Test
    void newPasswordSignsOutEverywhere() throws Exception {
        long person = cast.person("Lena", "Gruber");
        accounts.setPassword(person, PASSWORD);
        Cookie session = session(signIn(email(person), PASSWORD, "10.0.0.5"));

        accounts.setPassword(person, "another long password");

        mvc.perform(get("/profile").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void noAddressEverHoldsASessionId() throws Exception {
        String html = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        assertThat(html).doesNotContainIgnoringCase("jsessionid");
    }

    private ResultActions signIn(String email, String password, String from) throws Exception {
        return mvc.perform(post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("email", email)
                .param("password", password));
    }

    private static Cookie session(ResultActions answer) {
        return answer.andReturn().getResponse().getCookies()[0];
    }

    private String email(long person) {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
