package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class AgreementPagesTests {

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private long coordinator;
    private Cast.Pair pair;

    @BeforeEach
    void pairWithTheProgramsText() {
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        cast.agreement(pair, "We meet on Mondays.");
    }

    @Test
    void membersReadItAndWhoElseCan() {
        assertThat(get("", pair.mentee()))
                .hasStatusOk()
                .bodyText()
                .contains("We meet on Mondays.", "Only you and Mia Mentor can read this", "Sign this version");
    }

    @Test
    void coordinatorsSeeWhoSignedAndNotWhatItSays() {
        sign(pair.mentor(), "1");
        assertThat(get("", coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Mia Mentor", "Signed on", "Not signed yet", "1 signature is missing")
                .doesNotContain("We meet on Mondays.", "Sign this version", "Change the agreement");
        assertThat(get("/versions/1", coordinator)).hasStatus(403);
        assertThat(get("/versions/new", coordinator)).hasStatus(403);
        assertThat(change(coordinator, "1", "Mine")).hasStatus(403);
        assertThat(sign(coordinator, "1")).hasStatus(403);
    }

    @Test
    void strangersFindNothing() {
        long stranger = cast.person("Sam", "Stranger");
        for (String path : List.of("", "/versions/1", "/versions/new")) {
            assertThat(get(path, stranger)).hasStatus(404);
        }
        assertThat(change(stranger, "1", "Mine")).hasStatus(404);
        assertThat(sign(stranger, "1")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void pagesAreInTheReadersLanguage(String language) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentee())
                .update();
        change(pair.mentee(), "1", "We meet on Fridays.");
        for (String path : List.of("", "/versions/1", "/versions/2", "/versions/new")) {
            assertThat(get(path, pair.mentee())).hasStatusOk().bodyText().contains("lang=\"" + language + "\"");
        }
    }

    @Test
    void signatureCountsForTheVersionThatWasRead() {
        assertThat(sign(pair.mentee(), "1")).hasStatus(303).hasRedirectedUrl("/relationships/" + pair.id());
        assertThat(signatures(1)).containsExactly(pair.mentee());
    }

    @Test
    void signingTwiceIsSigningOnce() {
        sign(pair.mentee(), "1");
        assertThat(sign(pair.mentee(), "1")).hasStatus(303);
        assertThat(signatures(1)).containsExactly(pair.mentee());
    }

    @Test
    void versionThatIsNoLongerTheNewestIsNotSigned() {
        change(pair.mentor(), "1", "We meet on Fridays.");
        assertThat(sign(pair.mentee(), "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Nothing was signed", "We meet on Fridays.", "Sign this version");
        assertThat(signatures(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "99999999999", "-1"})
    void oddVersionNumbersSignNothing(String number) {
        assertThat(sign(pair.mentee(), number).getResponse().getStatus()).isIn(409, 422);
        assertThat(signatures(1)).isEmpty();
    }

    @Test
    void changeIsANewVersionThatAsksForSignaturesAnew() {
        sign(pair.mentee(), "1");
        sign(pair.mentor(), "1");
        assertThat(change(pair.mentor(), "1", "We meet on Fridays.")).hasStatus(303);
        assertThat(signatures(2)).isEmpty();
        assertThat(get("", pair.mentee()))
                .bodyText()
                .contains("We meet on Fridays.", "by Mia Mentor", "You signed version 1", "2 signatures are missing");
        assertThat(get("/versions/1", pair.mentee())).bodyText().contains("We meet on Mondays.");
        assertThat(get("/versions/2", pair.mentee())).bodyText().contains("<del>", "Mondays.", "<ins>", "Fridays.");
        assertThat(get("/versions/3", pair.mentee())).hasStatus(404);
    }

    @Test
    void othersAreToldOfAChangeWithoutAWordOfIt() {
        change(pair.mentor(), "1", "We meet on Fridays.");
        assertThat(jdbc.sql("""
                        select l.body from letter l join person p on p.email = l.recipient
                        where p.id in (?, ?) and l.body like '%/agreement%'
                        """)
                        .params(pair.mentor(), pair.mentee())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("Manuel").doesNotContain("Fridays", "Mia"));
    }

    @Test
    void staleChangeShowsBothTexts() {
        change(pair.mentor(), "1", "We meet on Fridays.");
        assertThat(change(pair.mentee(), "1", "We meet on Sundays."))
                .hasStatus(409)
                .bodyText()
                .contains("We meet on Fridays.", "We meet on Sundays.");
    }

    @Test
    void sameFormSentTwiceMakesOneVersion() {
        change(pair.mentor(), "1", "We meet on Fridays.");
        change(pair.mentor(), "1", "We meet on Fridays.");
        assertThat(count("select count(*) from agreement_version where relationship_id = ?"))
                .isEqualTo(2);
    }

    @Test
    void textThatSaysNothingNewIsRefusedAtTheField() {
        assertThat(change(pair.mentee(), "1", "We meet on Mondays.\r\n"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#agreementText\"");
    }

    @Test
    void textThatIsTooLongIsRefusedAndKept() {
        String text = "long ".repeat(5_000);
        assertThat(change(pair.mentee(), "1", text))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#agreementText\"", text.strip());
    }

    @Test
    void nothingIsWrittenOrSignedAfterTheEnd() {
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        assertThat(get("", pair.mentee())).hasStatusOk().bodyText().contains("This relationship is closed");
        assertThat(sign(pair.mentee(), "1")).hasStatus(409).bodyText().contains("nothing can be added or changed");
        assertThat(change(pair.mentee(), "1", "New")).hasStatus(409);
        assertThat(get("/versions/new", pair.mentee())).hasStatus(409);
        assertThat(signatures(1)).isEmpty();
    }

    @Test
    void whatWasAgreedNeverChangesInTheDatabaseEither() {
        assertThatThrownBy(() -> jdbc.sql("update agreement_version set text = 'Forged' where relationship_id = ?")
                        .param(pair.id())
                        .update())
                .hasMessageContaining("never changes");
    }

    private MvcTestResult get(String path, long viewer) {
        return mvc.get().uri(address() + path).with(as(viewer)).exchange();
    }

    private MvcTestResult change(long viewer, String version, String text) {
        return mvc.post()
                .uri(address() + "/versions")
                .with(as(viewer))
                .with(csrf())
                .param("version", version)
                .param("agreementText", text)
                .exchange();
    }

    private MvcTestResult sign(long viewer, String version) {
        return mvc.post()
                .uri(address() + "/signatures")
                .with(as(viewer))
                .with(csrf())
                .param("version", version)
                .exchange();
    }

    private List<Long> signatures(int version) {
        return jdbc.sql("""
                        select s.person_id from agreement_signature s join agreement_version v on v.id = s.agreement_version_id
                        where v.relationship_id = ? and v.number = ? order by 1
                        """).params(pair.id(), version).query(Long.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(pair.id()).query(Long.class).single();
    }

    private String address() {
        return "/relationships/" + pair.id() + "/agreement";
    }
}
