package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The board of runs that are not of pairs: why not, pin, ban, set, exchange and what-if, each with what it costs. */
@ApplicationTest
class CircleBoardTests extends ShapedRuns {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    /** Ana and Ben share two languages, Cleo and Dan too. */
    private List<Someone> fourPeers(String type) {
        world.type(type);
        return List.of(
                world.peer("Ana", "es", "fr"),
                world.peer("Ben", "es", "fr"),
                world.peer("Cleo", "es", "de"),
                world.peer("Dan", "es", "de"));
    }

    @Test
    void whyTwoPeersAreNotTogetherIsSaidWithItsExactCost() {
        List<Someone> peers = fourPeers("PEER");
        run();
        assertThat(get("/1"))
                .bodyText()
                .contains("Why not these two?", "What if?", "Pin: always together")
                .doesNotContain("??");
        assertThat(get("/1/why-not"))
                .hasStatusOk()
                .bodyText()
                .contains("Name two people")
                .doesNotContain("??");
        assertThat(whyNot(peers.get(0), peers.get(2)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Why not Ana Mentee with Cleo Mentee?",
                        "Nothing forbids it",
                        "4 people are with others",
                        "That is exact",
                        "Put these two together")
                .doesNotContain("??");
        assertThat(whyNot(peers.get(0), peers.get(1)))
                .bodyText()
                .contains("They are together in this draft", "If they were not", "All together lose");
        world.manages(peers.get(0), peers.get(2));
        assertThat(whyNot(peers.get(2), peers.get(0)))
                .bodyText()
                .contains("They cannot be together", "line manager")
                .doesNotContain("All together");
    }

    @Test
    void peersArePinnedBannedSetAndExchanged() throws UnsupportedEncodingException {
        List<Someone> peers = fourPeers("PEER");
        Someone ana = peers.get(0);
        Someone ben = peers.get(1);
        Someone cleo = peers.get(2);
        Someone dan = peers.get(3);
        run();
        change("SET", ana, cleo, "", "");
        assertThat(paired(ana, cleo)).isTrue();
        assertThat(paired(ben, dan)).isTrue();
        assertThat(get("/1")).bodyText().contains("By hand");
        assertThat(get("/1/changes/new?kind=SWAP&mentee=" + ana.participant() + "&mentor=" + cleo.participant()))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Mentee is with Cleo Mentee", "Dan Mentee, who is with Ben Mentee")
                .doesNotContain("??");
        change("SWAP", ana, cleo, "&other=" + dan.participant(), "");
        assertThat(paired(ana, ben)).isTrue();
        change("BAN", ana, ben, "", "Neighbours");
        assertThat(paired(ana, ben)).isFalse();
        change("PIN", ana, dan, "", "The same project");
        assertThat(paired(ana, dan)).isTrue();
        assertThat(mvc.get()
                        .uri("/programs/" + world.program.slug() + "/match-constraints")
                        .with(as(world.coordinator))
                        .exchange())
                .bodyText()
                .contains("Pinned", "Banned", "Neighbours", "The same project");
        assertThat(post("/1/discard")).hasStatus(HttpStatus.SEE_OTHER);
        jdbc.sql("delete from match_proposal where match_run_id in (select id from match_run where program_id = ?)")
                .param(world.program.id())
                .update();
        run();
        assertThat(paired(ana, dan)).as("a later run").isTrue();
        assertThat(whyNot(2, ana, cleo)).bodyText().contains("is pinned with somebody else");
        assertThat(whyNot(2, ana, ben)).bodyText().contains("Lift the ban first");
    }

    @Test
    void whatReciprocalPeersAreForEachOtherKeepsThemApart() {
        world.type("RECIPROCAL");
        Someone ana = skilled("Ana", "chess", "cooking");
        Someone ben = skilled("Ben", "cooking", "chess");
        Someone cleo = skilled("Cleo", "cooking", "singing");
        run();
        assertThat(whyNot(ana, cleo)).bodyText().contains("do not each offer what the other seeks");
        assertThat(whyNot(ana, ben)).bodyText().contains("2 people fewer have a place", "That is exact");
    }

    @Test
    void groupsAnswerWithWhatASearchFindsAndHowFarThatMayBeFromTheBest() throws UnsupportedEncodingException {
        world.type("GROUP");
        jdbc.sql("update program set group_shared_hour = false, group_least = 2, group_most = 2 where id = ?")
                .param(world.program.id())
                .update();
        Someone mia = world.mentor("Mia", 2, "es", "fr");
        Someone max = world.mentor("Max", 2, "es", "de");
        Someone ana = world.mentee("Ana", "es", "fr");
        Someone ben = world.mentee("Ben", "es", "fr");
        Someone cleo = world.mentee("Cleo", "es", "de");
        Someone dan = world.mentee("Dan", "es", "de");
        run();
        assertThat(paired(mia, ana)).isTrue();
        assertThat(whyNot(ana, max))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing forbids it", "All together lose", "2 people are with others", "A search from the")
                .doesNotContain("??");
        assertThat(whyNot(ana, cleo))
                .as("two mentees")
                .bodyText()
                .contains("Nothing forbids it", "All together lose")
                .doesNotContain("??");
        assertThat(get("/1/why-not?menteeName=ana&mentorName=dan")).bodyText().contains("Nothing forbids it");
        change("PIN", ana, max, "", "Her wish");
        assertThat(paired(max, ana)).isTrue();
        assertThat(world.count("select count(*) from match_proposal_tie where mentor_id = ?", mia.participant()))
                .isEqualTo(2);
        change("SWAP", ben, mia, "&other=" + ana.participant(), "");
        assertThat(paired(max, ben)).isTrue();
        assertThat(paired(mia, ana)).isTrue();
        run();
        assertThat(world.count("""
                        select count(*) from match_proposal_tie x join match_proposal o on o.id = x.match_proposal_id
                        join match_run r on r.id = o.match_run_id
                        where r.program_id = ? and r.number = 2 and x.mentor_id = ? and x.mentee_id = ?
                        """, world.program.id(), max.participant(), ana.participant()))
                .as("a later run")
                .isEqualTo(1);
        change(2, "BAN", cleo, dan, "", "They asked for it");
        assertThat(world.count(
                        "select count(*) from match_constraint where kind = 'BAN' and mentee_id = ?",
                        cleo.participant()))
                .isEqualTo(1);
    }

    @Test
    void teamsAnswerPartByPart() throws UnsupportedEncodingException {
        world.type("TEAM");
        Someone boss = world.mentor("Boss", 1, "es", "fr");
        Someone chief = world.mentor("Chief", 1, "es", "de");
        Someone buddy = world.mentor("Buddy", 2, "es");
        part(boss, "MANAGER_SIDE");
        part(chief, "MANAGER_SIDE");
        part(buddy, "BUDDY_SIDE");
        Someone ana = world.mentee("Ana", "es", "fr");
        Someone ben = world.mentee("Ben", "es", "de");
        run();
        assertThat(paired(boss, ana)).isTrue();
        assertThat(whyNot(ana, chief))
                .bodyText()
                .contains("Nothing forbids it", "All together lose", "That is exact", "Boss Mentor")
                .doesNotContain("??");
        assertThat(get("/1/changes/new?kind=SET&mentee=" + ana.participant() + "&mentor=" + ben.participant()))
                .bodyText()
                .contains("Name a mentee and a mentor");
        assertThat(get("/1/why-not")).bodyText().contains("Name of the mentee");
        change("SWAP", ana, boss, "&other=" + ben.participant(), "");
        assertThat(paired(chief, ana)).isTrue();
        assertThat(paired(boss, ben)).isTrue();
        change("PIN", ana, boss, "", "They know each other");
        assertThat(paired(boss, ana)).isTrue();
        change("BAN", ben, buddy, "", "Neighbours");
        assertThat(paired(buddy, ben)).isFalse();
        assertThat(whyNot(ben, boss)).bodyText().contains("lift a pin first");
    }

    @Test
    void otherWeightsAreTriedOutForPeersToo() {
        fourPeers("PEER");
        run();
        assertThat(get("/1/trials/new"))
                .hasStatusOk()
                .bodyText()
                .contains("What if?")
                .containsPattern(
                        "weight.language\"[^>]*>\\s*(<option[^>]*>\\d+</option>\\s*)*<option value=\"1\"[^>]*selected");
        assertThat(post("/1/trials", "token", UUID.randomUUID().toString(), "weight.language", "5"))
                .hasRedirectedUrl(world.runs() + "/2");
    }

    private MvcTestResult whyNot(Someone one, Someone other) {
        return whyNot(1, one, other);
    }

    private MvcTestResult whyNot(int run, Someone one, Someone other) {
        return get("/" + run + "/why-not?mentee=" + one.participant() + "&mentor=" + other.participant());
    }

    private void change(String kind, Someone one, Someone other, String more, String reason)
            throws UnsupportedEncodingException {
        change(1, kind, one, other, more, reason);
    }

    /** Looks first at what it costs. */
    private void change(int run, String kind, Someone one, Someone other, String more, String reason)
            throws UnsupportedEncodingException {
        String two = "?kind=" + kind + "&mentee=" + one.participant() + "&mentor=" + other.participant() + more;
        String page = get("/" + run + "/changes/new" + two).getResponse().getContentAsString();
        assertThat(page).doesNotContain("??");
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).as(page).isTrue();
        assertThat(post(
                        "/" + run + "/changes" + two,
                        "token",
                        UUID.randomUUID().toString(),
                        "seen",
                        seen.group(1),
                        "reason",
                        reason))
                .as(kind)
                .hasRedirectedUrl(world.runs() + "/" + run);
    }
}
