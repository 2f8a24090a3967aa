package org.mentorium.matching.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;

/** Pin, ban, set, exchange: the cost first, then the change. */
@ApplicationTest
class ChangePagesTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Someone mia;
    Someone max;
    Someone ana;
    Someone berta;

    /** Ana and Mia share two languages, Berta and Max too: so the run pairs them. */
    @BeforeEach
    void draft() {
        world = new MatchingWorld(cast, jdbc);
        mia = world.mentor("Mia", 1, "es", "fr");
        max = world.mentor("Max", 1, "es", "de");
        ana = world.mentee("Ana", "es", "fr");
        berta = world.mentee("Berta", "es", "de");
        runs.create(world.viewer(world.coordinator), world.program.slug());
        assertThat(pairs()).containsExactly("Ana Mia", "Berta Max");
    }

    @Test
    void theCostIsSaidBeforeAnythingChanges() {
        assertThat(get(change("SET", ana, max)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Set Ana Mentee with Max Mentor?", "The cohort loses", "these 2 pairs change", "Berta Mentee");
        assertThat(pairs()).containsExactly("Ana Mia", "Berta Max");
        confirm("SET", ana, max, "").hasRedirectedUrl(world.runs() + "/1");
        assertThat(pairs()).containsExactly("Ana Max", "Berta Mia");
    }

    @ParameterizedTest
    @CsvSource({
        "FAIR, The lowest score falls from",
        "BANDS, points there",
        "STABLE, would rather leave their match for each other",
        "TOTAL, The cohort loses"
    })
    void theCostIsSaidInTheWordsOfWhatTheProgramAskedFor(String objective, String words) {
        jdbc.sql("update program set match_objective = ? where id = ?")
                .params(objective, world.program.id())
                .update();
        runs.create(world.viewer(world.coordinator), world.program.slug());
        // What the program asks for by now is not what the run was made by.
        jdbc.sql("update program set match_objective = 'TOTAL' where id = ?")
                .param(world.program.id())
                .update();
        assertThat(getPage("/match-runs/2" + change("SET", ana, max)))
                .hasStatusOk()
                .bodyText()
                .contains(words, "The cohort loses");
        assertThat(getPage("/match-runs/2/why-not?menteeName=ana&mentorName=max"))
                .hasStatusOk()
                .bodyText()
                .contains(words);
        assertThat(getPage("/match-runs/2" + change("SWAP", ana, mia)))
                .hasStatusOk()
                .bodyText()
                .contains(objective.equals("FAIR") ? "The lowest score would be" : "The cohort loses");
    }

    @Test
    void aPinIsKeptWithWhoAndWhyAndByLaterRuns() {
        confirm("PIN", ana, max, "They know each other from the choir").hasRedirectedUrl(world.runs() + "/1");
        assertThat(pairs()).containsExactly("Ana Max", "Berta Mia");
        assertThat(getPage("/match-constraints"))
                .hasStatusOk()
                .bodyText()
                .contains("Pinned", "Ana Mentee with Max Mentor", "from the choir", "Carla Coordinator");
        runs.create(world.viewer(world.coordinator), world.program.slug());
        assertThat(pairs(2)).containsExactly("Ana Max", "Berta Mia");
    }

    @Test
    void aPinOnceMoreLeavesTheMenteesOtherPairByHand() {
        jdbc.sql("update program set mentors_per_mentee = 2 where id = ?")
                .param(world.program.id())
                .update();
        world.capacity(mia, 2);
        confirm("SET", ana, max, "").hasRedirectedUrl(world.runs() + "/1");
        assertThat(pairs()).containsExactly("Ana Max", "Ana Mia", "Berta Mia");
        for (int again = 0; again < 2; again++) {
            confirm("PIN", ana, mia, "Choir").hasRedirectedUrl(world.runs() + "/1");
            assertThat(pairs()).containsExactly("Ana Max", "Ana Mia", "Berta Mia");
        }
    }

    @Test
    void aBanHoldsUntilItIsLifted() {
        assertThat(get("")).bodyText().doesNotContain("Changed by hand since then");
        confirm("BAN", ana, mia, "Neighbours").hasRedirectedUrl(world.runs() + "/1");
        assertThat(pairs()).containsExactly("Ana Max", "Berta Mia");
        assertThat(get("")).bodyText().contains("Changed by hand since then. What was verified are the pairs");
        assertThat(get(change("SET", ana, mia)))
                .bodyText()
                .contains("Lift the ban first")
                .doesNotContain("name=\"seen\"");
        assertThat(get("/why-not?mentee=" + ana.participant() + "&mentor=" + mia.participant()))
                .bodyText()
                .contains("a coordinator does not want these two matched");
        int ban = world.count("select id from match_constraint where program_id = ?", world.program.id());
        assertThat(post("/programs/" + world.program.slug() + "/match-constraints/" + ban + "/removal"))
                .hasStatus(HttpStatus.SEE_OTHER);
        confirm("SET", ana, mia, "").hasRedirectedUrl(world.runs() + "/1");
        assertThat(pairs()).containsExactly("Ana Mia", "Berta Max");
    }

    @Test
    void aPinTakesThePlaceOfABan() {
        confirm("BAN", ana, mia, "Neighbours").hasRedirectedUrl(world.runs() + "/1");
        confirm("PIN", ana, mia, "They made up").hasRedirectedUrl(world.runs() + "/1");
        assertThat(pairs()).containsExactly("Ana Mia", "Berta Max");
        assertThat(jdbc.sql("select kind from match_constraint where program_id = ?")
                        .param(world.program.id())
                        .query(String.class)
                        .list())
                .containsExactly("PIN");
    }

    @Test
    void whatHoldsLongerNeedsAReason() {
        confirm("PIN", ana, max, "   ")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("write a sentence", "The cohort loses");
        assertThat(pairs()).containsExactly("Ana Mia", "Berta Max");
    }

    @Test
    void whatChangedSinceItWasShownIsShownAgain() throws UnsupportedEncodingException {
        String seen = seen(change("SET", ana, max));
        jdbc.sql("update person set languages = '{es}' where id = ?")
                .param(berta.person())
                .update();
        assertThat(post(changes("SET", ana, max) + "&token=" + UUID.randomUUID() + "&seen=" + seen))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The draft has changed meanwhile", "these 2 pairs change");
        assertThat(pairs()).containsExactly("Ana Mia", "Berta Max");
        // The page that says so can be confirmed.
        confirm("SET", ana, max, "").hasRedirectedUrl(world.runs() + "/1");
    }

    @Test
    void theButtonPressedTwiceChangesOnce() throws UnsupportedEncodingException {
        String confirmation =
                changes("SET", ana, max) + "&seen=" + seen(change("SET", ana, max)) + "&token=" + UUID.randomUUID();
        assertThat(post(confirmation)).hasRedirectedUrl(world.runs() + "/1");
        assertThat(post(confirmation)).hasRedirectedUrl(world.runs() + "/1");
        assertThat(pairs()).containsExactly("Ana Max", "Berta Mia");
    }

    @Test
    void twoPairsExchange() throws UnsupportedEncodingException {
        String page = get(change("SWAP", ana, mia)).getResponse().getContentAsString();
        assertThat(page).contains("Berta Mentee with Max Mentor", "The cohort loses");
        Matcher other = Pattern.compile("other=(\\d+)").matcher(page);
        assertThat(other.find()).isTrue();
        String with = "&other=" + other.group(1);
        assertThat(post(changes("SWAP", ana, mia) + with + "&token=" + UUID.randomUUID() + "&seen="
                        + seen(change("SWAP", ana, mia) + with)))
                .hasRedirectedUrl(world.runs() + "/1");
        assertThat(pairs()).containsExactly("Ana Max", "Berta Mia");
        assertThat(get("")).bodyText().contains("2 pairs were set");
    }

    @Test
    void rulesAreNotBent() {
        world.manages(max, ana);
        assertThat(get(change("SET", ana, max)))
                .hasStatusOk()
                .bodyText()
                .contains("line manager")
                .doesNotContain("name=\"seen\"");
        assertThat(post(changes("SET", ana, max) + "&token=" + UUID.randomUUID()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pairs()).containsExactly("Ana Mia", "Berta Max");
    }

    @Test
    void whatIsPinnedLeavesNoRoom() {
        confirm("PIN", ana, mia, "Choir").hasRedirectedUrl(world.runs() + "/1");
        assertThat(get(change("SET", berta, mia))).bodyText().contains("are pinned. Lift a pin first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/changes/new",
                "/changes/new?kind=SET&mentee=1&mentor=2",
                "/changes/new?kind=NOTHING&mentee=1&mentor=2",
                "/changes/new?kind=SET&mentee=x&mentor=2"
            })
    void whatIsNoChangeIsNotFound(String page) {
        assertThat(get(page)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aChangeOfNobodyIsRefusedKindly() {
        assertThat(post("/programs/" + world.program.slug() + "/match-runs/1/changes"))
                .hasRedirectedUrl(world.runs() + "/1");
        assertThat(post(world.runs() + "/1/changes?kind=SET&mentee=1&mentor=2&token=" + UUID.randomUUID()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whyNotSaysTheRuleOrTheCost() {
        assertThat(get("/why-not")).hasStatusOk().bodyText().contains("Name a mentee and a mentor");
        assertThat(get("/why-not?menteeName=ana&mentorName=max"))
                .bodyText()
                .contains("Why not Ana Mentee with Max Mentor?", "Nothing forbids it", "The cohort loses");
        assertThat(get("/why-not?menteeName=ana&mentorName=mia")).bodyText().contains("They are a pair of this draft");
        assertThat(get("/why-not?menteeName=mentee&mentorName=zzz"))
                .bodyText()
                .contains("Which &quot;mentee&quot;?", "Nobody who takes part is called &quot;zzz&quot;");
        world.manages(max, ana);
        assertThat(get("/why-not?menteeName=ana&mentorName=max"))
                .bodyText()
                .contains("They cannot be a pair", "line manager")
                .doesNotContain("The cohort");
    }

    private MvcTestResultAssert confirm(String kind, Someone mentee, Someone mentor, String reason) {
        try {
            return assertThat(post(changes(kind, mentee, mentor)
                    + "&token=" + UUID.randomUUID()
                    + "&seen=" + seen(change(kind, mentee, mentor))
                    + "&reason="
                    + URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20")));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String change(String kind, Someone mentee, Someone mentor) {
        return "/changes/new?kind=" + kind + "&mentee=" + mentee.participant() + "&mentor=" + mentor.participant();
    }

    private String changes(String kind, Someone mentee, Someone mentor) {
        return world.runs() + "/1" + change(kind, mentee, mentor).replace("/new", "");
    }

    private String seen(String page) throws UnsupportedEncodingException {
        Matcher seen = SEEN.matcher(get(page).getResponse().getContentAsString());
        assertThat(seen.find()).as(page).isTrue();
        return seen.group(1);
    }

    private List<String> pairs() {
        return pairs(1);
    }

    private List<String> pairs(int run) {
        return jdbc.sql("""
                        select ep.given_name || ' ' || mp.given_name from match_run r
                        join match_proposal o on o.match_run_id = r.id
                        join match_proposal_tie x on x.match_proposal_id = o.id
                        join participant m on m.id = x.mentor_id join person mp on mp.id = m.person_id
                        join participant e on e.id = x.mentee_id join person ep on ep.id = e.person_id
                        where r.program_id = ? and r.number = ? order by 1
                        """).params(world.program.id(), run).query(String.class).list();
    }

    private MvcTestResult get(String page) {
        return getPage("/match-runs/1" + page);
    }

    private MvcTestResult getPage(String page) {
        return mvc.get()
                .uri(URI.create("/programs/" + world.program.slug() + page))
                .with(as(world.coordinator))
                .exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(URI.create(address))
                .with(as(world.coordinator))
                .with(csrf())
                .exchange();
    }
}
