package org.mentorium.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.AccessLinks.Purpose;
import org.mentorium.common.NotFound;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class AccessLinkTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void resetLinkWorksOnce() throws Exception {
        long person = cast.person("Rosa", "Rey");
        accounts.setPassword(person, "the old password is long");
        String path = "/password-resets/" + links.create(Purpose.PASSWORD_RESET, person);

        mvc.perform(get(path)).andExpect(status().isOk());
        mvc.perform(post(path).with(csrf()).param("password", "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("12")));
        mvc.perform(post(path).with(csrf()).param("password", "a new and longer one"))
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get(path)).andExpect(status().isNotFound());
        mvc.perform(post(path).with(csrf()).param("password", "yet another longer one"))
                .andExpect(status().isNotFound());
    }

    @Test
    void resetLinkDiesAfterTenMinutes() throws Exception {
        long person = cast.person("Rosa", "Rey");
        String token = links.create(Purpose.PASSWORD_RESET, person);
        int moved = jdbc.sql("""
                        update access_link set expires_at = now() - interval '1 second'
                        where person_id = ? and expires_at <= created_at + interval '10 minutes'
                        """).param(person).update();
        assertThat(moved).isEqualTo(1);
        mvc.perform(get("/password-resets/" + token)).andExpect(status().isNotFound());
    }

    @Test
    void linksThatWentToAnotherAddressDieWhenItIsPutRight() throws Exception {
        long person = cast.person("Rosa", "Rey");
        long admin = cast.administrator();
        accounts.setPassword(person, "the old password is long");
        String invitation = "/invitations/" + links.create(Purpose.INVITATION, person);
        String reset = "/password-resets/" + links.create(Purpose.PASSWORD_RESET, person);

        mvc.perform(describe(admin, person, "Rosa María", email(person))).andExpect(status().is3xxRedirection());
        mvc.perform(get(invitation)).andExpect(status().isOk());
        mvc.perform(describe(admin, person, "Rosa María", "right" + Cast.next() + "@cast.example"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(invitation)).andExpect(status().isNotFound());
        mvc.perform(get(reset)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder describe(long admin, long person, String givenName, String email) {
        return post("/people/" + person)
                .with(as(admin))
                .with(csrf())
                .param(
                        "version",
                        jdbc.sql("select version from person where id = ?")
                                .param(person)
                                .query(String.class)
                                .single())
                .param("_programFounder", "")
                .param("_administrator", "")
                .param("givenName", givenName)
                .param("familyName", "Rey")
                .param("email", email);
    }

    @Test
    void resetFormSaysTheSameWhetherTheAddressIsKnownOrNot() throws Exception {
        long person = cast.person("Rosa", "Rey");
        accounts.setPassword(person, "the old password is long");
        String email = email(person);
        for (String asked : new String[] {email, "nobody" + Cast.next() + "@cast.example"}) {
            mvc.perform(post("/password-resets").with(csrf()).param("email", asked))
                    .andExpect(redirectedUrl("/sign-in"));
        }
        long letters = jdbc.sql("select count(*) from letter where recipient = ?")
                .param(email)
                .query(Long.class)
                .single();
        assertThat(letters).isEqualTo(1);
    }

    @Test
    void nobodysPostIsFilledByWhoeverAsksForTheirLink() throws Exception {
        long person = cast.person("Rosa", "Rey");
        accounts.setPassword(person, "the old password is long");
        for (int i = 0; i < Throttle.FREE_FAILURES + 3; i++) {
            String from = "10.1.0." + i;
            mvc.perform(post("/password-resets")
                            .with(csrf())
                            .with(request -> {
                                request.setRemoteAddr(from);
                                return request;
                            })
                            .param("email", email(person)))
                    .andExpect(redirectedUrl("/sign-in"));
        }
        assertThat(jdbc.sql("select count(*) from letter where recipient = ?")
                        .param(email(person))
                        .query(Integer.class)
                        .single())
                .isEqualTo(Throttle.FREE_FAILURES);
    }

    @Test
    void whoAcceptsAnInvitationReadsOnInTheLanguageAndByTheClockOfItsPage() throws Exception {
        long person = cast.person("Rosa", "Rey");
        String path = "/invitations/" + links.create(Purpose.INVITATION, person);
        mvc.perform(get(path).cookie(new Cookie("lang", "es")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("estarán en español")))
                .andExpect(content().string(containsString("Viena, Austria")));
        mvc.perform(accepting(path, "Mars/Olympus")).andExpect(status().isUnprocessableContent());
        long another = cast.person("Anna", "Another");
        accounts.setPassword(another, "the old password is long");
        jdbc.sql("update person set locale = 'es' where id = ?").param(another).update();
        Cookie theirs = session(mvc.perform(post("/sign-in")
                .with(csrf())
                .param("email", email(another))
                .param("password", "the old password is long")));
        Cookie session =
                session(mvc.perform(accepting(path, "America/Mazatlan").cookie(theirs, new Cookie("lang", "es")))
                        .andExpect(redirectedUrl("/")));
        mvc.perform(get("/profile").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(email(person))));
        mvc.perform(get("/profile").cookie(theirs)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get(path).cookie(session))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Ya ha iniciado sesión")));
        assertThat(jdbc.sql("select locale || ' ' || time_zone from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .isEqualTo("es America/Mazatlan");
        for (var again : List.of(get(path), accepting(path, "America/Mazatlan"))) {
            mvc.perform(again)
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("/password-resets/new")));
        }
    }

    @Test
    void whoLetTheirInvitationGrowOldGetsAnotherAndStrangersNone() throws Exception {
        long invited = cast.person("Ines", "Invited");
        long known = cast.person("Karl", "Known");
        links.create(Purpose.INVITATION, invited);
        jdbc.sql("update access_link set expires_at = now() - interval '1 day' where person_id = ?")
                .param(invited)
                .update();
        for (long person : new long[] {invited, known}) {
            mvc.perform(post("/password-resets").with(csrf()).param("email", email(person)))
                    .andExpect(redirectedUrl("/sign-in"));
        }
        assertThat(jdbc.sql("select body from letter where recipient = ?")
                        .param(email(invited))
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("/invitations/");
        assertThat(jdbc.sql("select count(*) from letter where recipient = ?")
                        .param(email(known))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static MockHttpServletRequestBuilder accepting(String path, String zone) {
        return post(path)
                .cookie(new Cookie("lang", "es"))
                .with(csrf())
                .param("password", "seven quiet herons at dusk")
                .param("timeZone", zone);
    }

    private static Cookie session(ResultActions signedIn) {
        return Objects.requireNonNull(signedIn.andReturn().getResponse().getCookie("SESSION"));
    }

    private String email(long person) {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    @Test
    void whoIsSignedInAsksForANewPasswordOfTheirOwn() throws Exception {
        long person = cast.person("Rosa", "Rey");
        accounts.setPassword(person, "the old password is long");
        mvc.perform(get("/profile").with(Cast.as(person)))
                .andExpect(content().string(containsString("You sign in with " + email(person))))
                .andExpect(content().string(containsString("/password-resets/new")));
        mvc.perform(get("/password-resets/new").with(Cast.as(person)))
                .andExpect(content().string(containsString("value=\"" + email(person) + "\"")));
        mvc.perform(post("/password-resets").with(Cast.as(person)).with(csrf()).param("email", email(person)))
                .andExpect(redirectedUrl("/profile"));
    }

    @Test
    void invitationOfOneKindIsNoResetLink() {
        String token = links.create(Purpose.INVITATION, cast.person("Rosa", "Rey"));
        assertThatThrownBy(() -> accounts.checkLink(Purpose.PASSWORD_RESET, token))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void setupLinkIsDeadOnceThereIsAnAdministrator() throws Exception {
        String token = links.create(Purpose.SETUP, null);
        cast.administrator();
        mvc.perform(get("/setup/" + token)).andExpect(status().isNotFound());
        assertThat(accounts.setupAddress()).isNull();
    }

    @Test
    void strangeTokensAreNotFound() throws Exception {
        mvc.perform(get("/invitations/no-such-token")).andExpect(status().isNotFound());
        mvc.perform(get("/setup/no-such-token")).andExpect(status().isNotFound());
    }
}
