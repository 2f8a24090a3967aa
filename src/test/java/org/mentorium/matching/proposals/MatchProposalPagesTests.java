package org.mentorium.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class MatchProposalPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Someone mia;
    Someone manuel;
    String page;

    @BeforeEach
    void proposal() {
        world = new MatchingWorld(cast, jdbc);
        mia = world.mentor("Mia", 1, "es", "en");
        manuel = world.mentee("Manuel", "es", "en");
        jdbc.sql("update person set skills_offered = '{rubrics}', goals = 'share what I know', experience_years = 9,"
                        + " position = 'teacher' where id = ?")
                .param(mia.person())
                .update();
        page = "/match-proposals/" + world.publish(mia, manuel).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "en, You both speak Spanish and English., Waiting for you, Decline this proposal?",
        "es, Ustedes dos hablan español e inglés., Espera su respuesta, ¿Rechazar esta propuesta?",
        "fr, Vous parlez l’un et l’autre\u00a0: espagnol et anglais., Attend votre réponse, Décliner cette proposition\u00a0?"
    })
    void theTwoReadWhoAndWhyInTheirLanguage(String language, String reason, String standing, String declining) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, manuel.person())
                .update();
        assertThat(get(manuel.person(), page))
                .hasStatusOk()
                .bodyText()
                .contains("Mia Mentor", reason, standing, "rubrics", "share what I know", "teacher")
                .doesNotContain("??");
        assertThat(get(manuel.person(), "/match-proposals"))
                .hasStatusOk()
                .bodyText()
                .contains("Mia Mentor", standing)
                .doesNotContain("??");
        assertThat(get(manuel.person(), page + "/declination"))
                .hasStatusOk()
                .bodyText()
                .contains(declining)
                .doesNotContain("??");
    }

    @Test
    void noScoreNoRankAndNoAddressIsShown() {
        String email = jdbc.sql("select email from person where id = ?")
                .param(mia.person())
                .query(String.class)
                .single();
        assertThat(get(manuel.person(), page)).bodyText().satisfies(html -> {
            String read = html.substring(html.indexOf("<main"), html.indexOf("</main>"))
                    .replaceAll("<[^>]*>", " ")
                    .replace(world.program.slug(), "");
            assertThat(read).contains("Mia Mentor").doesNotContain(email, "61", "62", "75", "no hour of the week");
        });
    }

    @Test
    void strangersGetNotFound() {
        long[] strangers = {
            cast.person("Sam", "Stranger"),
            world.coordinator,
            cast.administrator(),
            world.mentee("Ana", "es").person()
        };
        for (long stranger : strangers) {
            assertThat(get(stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(stranger, page + "/declination")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(stranger, page + "/acceptance")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(stranger, page + "/declination")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(stranger, "/match-proposals"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Nobody has been proposed");
        }
    }

    @Test
    void bothAcceptAndReachTheirRelationship() {
        assertThat(post(manuel.person(), page + "/acceptance"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(page);
        assertThat(get(manuel.person(), page)).bodyText().contains("You have accepted.", "Decline");
        MvcTestResult second = post(mia.person(), page + "/acceptance");
        assertThat(second).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(second.getResponse().getRedirectedUrl()).startsWith("/relationships/");
        assertThat(get(manuel.person(), page)).bodyText().contains("Go to your relationship");
        assertThat(get(manuel.person(), page + "/declination")).hasRedirectedUrl(page);
    }

    @Test
    void decliningIsAskedOnceMoreAndEndsIt() {
        assertThat(post(manuel.person(), page + "/declination")).hasRedirectedUrl("/match-proposals");
        assertThat(get(manuel.person(), page)).bodyText().contains("You declined this proposal.");
        assertThat(get(mia.person(), page))
                .bodyText()
                .contains("It did not come to a match")
                .doesNotContain("declined");
        assertThat(post(mia.person(), page + "/acceptance")).hasRedirectedUrl(page);
    }

    @Test
    void anAddressThatIsNoNumberIsNotFound() {
        assertThat(get(manuel.person(), "/match-proposals/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(manuel.person(), "/match-proposals/99999999999999999999"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(manuel.person(), "/match-proposals?page=-1")).hasStatusOk();
    }

    private MvcTestResult get(long person, String address) {
        return mvc.get().uri(address).with(as(person)).exchange();
    }

    private MvcTestResult post(long person, String address) {
        return mvc.post().uri(address).with(as(person)).with(csrf()).exchange();
    }
}
