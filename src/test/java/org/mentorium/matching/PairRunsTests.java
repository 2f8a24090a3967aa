package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Runs of pairs under what their type asks besides: quotas, who is ahead of whom, a linked program, places. */
@ApplicationTest
class PairRunsTests extends ShapedRuns {

    @Test
    void quotasBetweenOrganisationsAreKept() {
        world.type("CROSS");
        long north = cast.organisation();
        long south = cast.organisation();
        quota(1);
        Someone mia = world.mentor("Mia", 3, "es");
        at(mia, north);
        people.add(mia);
        for (int i = 0; i < 3; i++) {
            Someone mentee = world.mentee("Mentee" + i, "es");
            at(mentee, south);
            people.add(mentee);
        }
        run();
        assertThat(world.count(
                        "select count(*) from match_proposal o join match_run r on r.id = o.match_run_id"
                                + " where r.program_id = ?",
                        world.program.id()))
                .isEqualTo(1);
        publishAndAcceptAll();
        assertThat(relationships()).isEqualTo(1);
    }

    @Test
    void whereQuotasHoldTheBoardKeepsThemAndSaysWhatItCosts() throws Exception {
        world.type("CROSS");
        long north = cast.organisation();
        long south = cast.organisation();
        long east = cast.organisation();
        quota(2);
        Someone mia = world.mentor("Mia", 3, "es", "fr", "it");
        at(mia, north);
        Someone max = world.mentor("Max", 3, "es", "de");
        at(max, east);
        Someone ana = world.mentee("Ana", "es", "fr");
        Someone ben = world.mentee("Ben", "es", "fr");
        Someone cleo = world.mentee("Cleo", "es", "it");
        Someone dan = world.mentee("Dan", "es", "de");
        List.of(ana, ben, cleo, dan).forEach(mentee -> at(mentee, south));
        run();
        assertThat(paired(max, dan)).isTrue();
        assertThat(get("/1"))
                .hasStatusOk()
                .bodyText()
                .contains("/why-not", "/changes/new", "/removal", "/trials/new")
                .doesNotContain("??");
        Someone third = List.of(ana, ben, cleo).stream()
                .filter(mentee -> paired(max, mentee))
                .findFirst()
                .orElseThrow();
        assertThat(whyNot(third, mia))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing forbids it", "The cohort loses")
                .doesNotContain("??");
        change("PIN", third, mia, "");
        assertThat(paired(mia, third)).isTrue();
        assertThat(between(mia)).as("the quota").isEqualTo(2);
        assertThat(between(max)).isEqualTo(2);
        Someone beyond = List.of(ana, ben, cleo).stream()
                .filter(mentee -> paired(max, mentee))
                .findFirst()
                .orElseThrow();
        Someone other = List.of(ana, ben, cleo).stream()
                .filter(mentee -> paired(mia, mentee) && mentee != third)
                .findFirst()
                .orElseThrow();
        change("PIN", other, mia, "");
        assertThat(whyNot(beyond, mia))
                .as("pins use it up")
                .bodyText()
                .contains("the quota is used up")
                .doesNotContain("The cohort loses");
        change("SWAP", beyond, max, "&other=" + proposal(other));
        assertThat(paired(mia, beyond)).isTrue();
        assertThat(between(mia)).isEqualTo(2);
    }

    private int between(Someone mentor) {
        return world.count("select count(*) from match_proposal_tie where mentor_id = ?", mentor.participant());
    }

    private int proposal(Someone mentee) {
        return world.count(
                "select match_proposal_id from match_proposal_tie where mentee_id = ?", mentee.participant());
    }

    private MvcTestResult whyNot(Someone mentee, Someone mentor) {
        return get("/1/why-not?mentee=" + mentee.participant() + "&mentor=" + mentor.participant());
    }

    /** Looks first at what it costs. */
    private void change(String kind, Someone mentee, Someone mentor, String more) throws Exception {
        String two = "?kind=" + kind + "&mentee=" + mentee.participant() + "&mentor=" + mentor.participant() + more;
        String page = get("/1/changes/new" + two).getResponse().getContentAsString();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(page);
        assertThat(seen.find()).as(page).isTrue();
        assertThat(post(
                        "/1/changes" + two,
                        "token",
                        UUID.randomUUID().toString(),
                        "seen",
                        seen.group(1),
                        "reason",
                        "They asked for it"))
                .as(kind)
                .hasRedirectedUrl(world.runs() + "/1");
    }

    @Test
    void whatBreaksAQuotaByNowIsTakenOutBeforeItIsPublished() {
        world.type("CROSS");
        long north = cast.organisation();
        long south = cast.organisation();
        quota(2);
        at(world.mentor("Mia", 3, "es"), north);
        for (int i = 0; i < 3; i++) {
            at(world.mentee("Mentee" + i, "es"), south);
        }
        run();
        assertThat(get("/1")).bodyText().doesNotContain("Changed by hand");
        quota(1);
        assertThatThrownBy(() -> runs.publish(carla, world.program.slug(), 1, null))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("matchRuns.refused.troubles");
        assertThat(get("/1/publication")).bodyText().contains("allows fewer pairs now");
        long pair = world.count(
                "select min(o.id) from match_proposal o join match_run r on r.id = o.match_run_id where r.program_id = ?",
                world.program.id());
        assertThat(post("/1/match-proposals/" + pair + "/removal")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/1")).bodyText().contains("Changed by hand since then.");
        runs.publish(carla, world.program.slug(), 1, null);
    }

    private void quota(int most) {
        jdbc.sql("update program set quota = ? where id = ?")
                .params(most, world.program.id())
                .update();
    }

    @Test
    void pagesOfCirclesKnowNoRunsOfPairs() {
        world.mentor("Mia", 1, "es");
        Someone ana = world.mentee("Ana", "es");
        run();
        long pair =
                world.count("select match_proposal_id from match_proposal_tie where mentee_id = ?", ana.participant());
        String circle = "/1/circles/" + pair;
        for (String page : List.of("/1/circles/new", circle)) {
            assertThat(get(page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String address :
                List.of("/1/circles", circle + "/members", circle + "/members/" + ana.participant() + "/removal")) {
            assertThat(post(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void pinsCountAgainstQuotasAndWhatGoesBeyondIsRefusedWithTheReason() {
        world.type("CROSS");
        long north = cast.organisation();
        long south = cast.organisation();
        jdbc.sql("update program set quota = 1 where id = ?")
                .param(world.program.id())
                .update();
        Someone mia = world.mentor("Mia", 3, "es", "fr");
        at(mia, north);
        Someone best = world.mentee("Best", "es", "fr");
        Someone pinned = world.mentee("Pinned", "es", "de");
        Someone beyond = world.mentee("Beyond", "es", "it");
        for (Someone mentee : List.of(best, pinned, beyond)) {
            at(mentee, south);
        }
        pin(mia, pinned, 1);
        pin(mia, beyond, 2);
        run();
        assertThat(paired(mia, pinned)).isTrue();
        assertThat(paired(mia, best)).isFalse();
        assertThat(paired(mia, beyond)).isFalse();
        assertThat(get("/1")).hasStatusOk().bodyText().contains("One pin could not be kept");
        assertThat(mvc.get()
                        .uri("/programs/" + world.program.slug() + "/match-constraints")
                        .with(as(world.coordinator)))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("the quota is used up");
    }

    private void pin(Someone mentor, Someone mentee, int minute) {
        jdbc.sql("""
                        insert into match_constraint (program_id, mentor_id, mentee_id, kind, reason, created_by, created_at)
                        values (?, ?, ?, 'PIN', 'They asked for it', ?, now() + ? * interval '1 minute')
                        """)
                .params(world.program.id(), mentor.participant(), mentee.participant(), world.coordinator, minute)
                .update();
    }

    @Test
    void inReverseTheJuniorIsTheMentor() {
        world.type("REVERSE");
        Someone junior = world.mentor("Junior", 1, "es");
        Someone senior = world.mentee("Senior", "es");
        Someone newest = world.mentee("Newest", "es");
        experience(junior, 2);
        experience(senior, 20);
        experience(newest, 1);
        run();
        assertThat(paired(junior, senior)).isTrue();
        assertThat(paired(junior, newest)).isFalse();
    }

    @Test
    void twoLinkedProgramsAreMatchedInOneRunAndNobodyTwiceWithTheSamePerson() {
        world.type("HUB_AND_SPOKE");
        MatchingWorld spokes = new MatchingWorld(cast, jdbc);
        cast.role(spokes.program.id(), world.coordinator, "COORDINATOR");
        jdbc.sql("update program set linked_program_id = ? where id = ?")
                .params(spokes.program.id(), world.program.id())
                .update();
        Someone hub = world.mentor("Hub", 2, "es");
        Someone spoke = world.mentee("Spoke", "es");
        Someone asMentor = new Someone(spoke.person(), cast.participant(spokes.program, spoke.person(), "MENTOR"));
        spokes.capacity(asMentor, 2);
        Someone hubAsMentee = new Someone(hub.person(), cast.participant(spokes.program, hub.person(), "MENTEE"));
        Someone rim = spokes.mentee("Rim", "es");
        run();
        assertThat(paired(hub, spoke)).isTrue();
        assertThat(paired(asMentor, rim)).isTrue();
        assertThat(paired(asMentor, hubAsMentee)).isFalse();
        assertThat(get("/1")).hasStatusOk().bodyText().contains("Made in one run with", spokes.program.slug());
        assertThat(get("/1/publication"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Published together with",
                        "both drafts are published at the same moment",
                        "Publish 2 proposals")
                .doesNotContain("??");
        jdbc.sql("delete from program_role where program_id = ? and person_id = ?")
                .params(spokes.program.id(), world.coordinator)
                .update();
        assertThat(get("/1/publication"))
                .bodyText()
                .contains("let somebody publish who coordinates both")
                .doesNotContain("Publish 1 proposal", "??");
        assertThat(post("/1/publication")).hasRedirectedUrl(world.runs() + "/1");
        assertThat(published()).as("neither").isZero();
        cast.role(spokes.program.id(), world.coordinator, "COORDINATOR");
        // What no longer holds in the one keeps the other too.
        world.capacity(asMentor, 0);
        assertThat(get("/1/publication")).bodyText().contains("no longer hold").doesNotContain("Publish 2 proposals");
        assertThat(post("/1/publication")).hasRedirectedUrl(world.runs() + "/1");
        assertThat(published()).as("neither").isZero();
        world.capacity(asMentor, 2);
        assertThat(post("/1/publication")).hasRedirectedUrl(world.runs() + "/1");
        assertThat(published()).as("both").isEqualTo(2);
        cast.state(spokes.program, "CLOSED");
        assertThatThrownBy(this::run).isInstanceOf(RuleBroken.class).hasMessage("matchRuns.refused.linkedState");
    }

    @Test
    void whoHasEachOtherInTheLinkedProgramIsNotMatchedHereThoughBothWishIt() {
        world.type("HUB_AND_SPOKE");
        MatchingWorld spokes = new MatchingWorld(cast, jdbc);
        cast.role(spokes.program.id(), world.coordinator, "COORDINATOR");
        jdbc.sql("update program set linked_program_id = ? where id = ?")
                .params(spokes.program.id(), world.program.id())
                .update();
        Someone mia = world.mentor("Mia", 2, "es");
        Someone ana = world.mentee("Ana", "es");
        Someone ben = world.mentee("Ben", "es");
        // Begun there by a request, without any proposal, and the other way round.
        cast.pair(spokes.program, ana.person(), mia.person());
        jdbc.sql("""
                        insert into participant_wish (participant_id, wished_id, rank, created_at)
                        values (:mia, :ana, 1, now()), (:ana, :mia, 1, now())
                        """)
                .param("mia", mia.participant())
                .param("ana", ana.participant())
                .update();
        spokes.mentor("Max", 1, "es");
        spokes.mentee("Rim", "es");
        run();
        assertThat(paired(mia, ben)).isTrue();
        assertThat(paired(mia, ana)).isFalse();
    }

    private int published() {
        return world.count("""
                select count(*) from match_run r join program g on g.id = r.program_id
                where r.state = 'PUBLISHED' and (g.id = :1 or g.id = (select linked_program_id from program where id = :1))
                """.replace(":1", Long.toString(world.program.id())));
    }

    @Test
    void theDatabaseRefusesMoreThanThePlaces() {
        Someone mia = world.mentor("Mia", 1, "es");
        Someone ana = world.mentee("Ana", "es");
        Someone ben = world.mentee("Ben", "es");
        List<Long> ids = world.publish(mia, ana, ben);
        answers.accept(world.viewer(mia), ids.get(0));
        answers.accept(world.viewer(ana), ids.get(0));
        long second = jdbc.sql("""
                        insert into relationship (program_id, state, started_at) values (?, 'ACTIVE', now()) returning id
                        """).param(world.program.id()).query(Long.class).single();
        jdbc.sql("""
                        insert into relationship_member (relationship_id, participant_id, person_id, role)
                        values (:id, :mia, :miaPerson, 'MENTOR'), (:id, :ben, :benPerson, 'MENTEE')
                        """)
                .param("id", second)
                .param("mia", mia.participant())
                .param("miaPerson", mia.person())
                .param("ben", ben.participant())
                .param("benPerson", ben.person())
                .update();
        assertThatThrownBy(() -> jdbc.sql("update match_proposal set relationship_id = ? where id = ?")
                        .params(second, ids.get(1))
                        .update())
                .hasMessageContaining("No place left");
    }
}
