package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A run of each mentoring type beyond pairs: made, read, changed by hand, published, and accepted by all. */
@ApplicationTest
class ShapedRunsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    ProposalAnswers answers;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Viewer carla;
    final List<Someone> people = new ArrayList<>();

    @BeforeEach
    void world() {
        world = new MatchingWorld(cast, jdbc);
        carla = world.viewer(world.coordinator);
    }

    @Test
    void sevenPeersMakeTwoPairsAndAThree() {
        world.type("PEER");
        for (int i = 0; i < 7; i++) {
            people.add(world.peer("Peer" + i, "es"));
        }
        run();
        assertThat(get("/1"))
                .bodyText()
                .contains("Nothing better exists: verified", "7 of 7 people found a peer", "Peer0 Mentee")
                .doesNotContain("??");
        for (String ofPairs : List.of("/1/changes/new", "/1/why-not", "/1/trials/new")) {
            assertThat(get(ofPairs)).as("asks about pairs").hasStatus(HttpStatus.NOT_FOUND);
        }
        publishAndAcceptAll();
        assertThat(relationships()).isEqualTo(3);
        assertThat(members()).isEqualTo(7);
        assertThat(world.count(
                        "select count(*) from relationship_member m join relationship r on r.id = m.relationship_id"
                                + " where r.program_id = ? and m.role <> 'PEER'",
                        world.program.id()))
                .isZero();
        assertThat(get("/1")).bodyText().contains("Begun: 3");
        String relationships = "/programs/" + world.program.slug() + "/relationships";
        assertThat(mvc.get().uri(relationships).with(as(world.coordinator)).exchange())
                .bodyText()
                .contains("Peer0 Mentee");
        long three = jdbc.sql("""
                        select relationship_id from relationship_member m join relationship r on r.id = m.relationship_id
                        where r.program_id = ? group by 1 having count(*) = 3
                        """).param(world.program.id()).query(Long.class).single();
        long member = jdbc.sql("select min(person_id) from relationship_member where relationship_id = ?")
                .param(three)
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri("/relationships/" + three).with(as(member)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("You, ")
                .doesNotContain("??");
    }

    @Test
    void reciprocalCountsOnlyWhenEachOffersWhatTheOtherSeeks() {
        world.type("RECIPROCAL");
        Someone ana = skilled("Ana", "chess", "cooking");
        Someone ben = skilled("Ben", "cooking", "chess");
        Someone cleo = skilled("Cleo", "cooking", "singing");
        Someone dan = skilled("Dan", "dancing", "chess");
        people.addAll(List.of(ana, ben, cleo, dan));
        run();
        publishAndAcceptAll();
        assertThat(relationships()).isEqualTo(1);
        assertThat(world.count(
                        "select count(*) from relationship_member where participant_id in (?, ?)",
                        ana.participant(),
                        ben.participant()))
                .isEqualTo(2);
        assertThat(get("/1/unmatched")).hasStatusOk().bodyText().contains("Cleo Mentee", "Dan Mentee");
    }

    @Test
    void groupsHaveTheirSizesAndAnHourInCommon() {
        world.type("GROUP");
        Someone early = world.mentor("Early", 4, "es");
        Someone late = world.mentor("Late", 4, "es");
        time(early, "mon 08-10");
        time(late, "tue 18-20");
        people.addAll(List.of(early, late));
        for (int i = 0; i < 8; i++) {
            Someone mentee = world.mentee("Mentee" + i, "es");
            time(mentee, i < 4 ? "mon 09-11" : "tue 17-19");
            people.add(mentee);
        }
        run();
        assertThat(get("/1"))
                .bodyText()
                .contains("Groups", "Early Mentor", "Mentee7 Mentee")
                .doesNotContain("??");
        assertThat(world.count("""
                select count(*) from match_proposal_tie x join match_proposal o on o.id = x.match_proposal_id
                join match_run r on r.id = o.match_run_id join participant t on t.id = x.mentee_id
                join person p on p.id = t.person_id join participant m on m.id = x.mentor_id
                join person mp on mp.id = m.person_id
                where r.program_id = ? and left(p.availability[1], 3) <> left(mp.availability[1], 3)
                """, world.program.id())).isZero();
        publishAndAcceptAll();
        assertThat(relationships()).isEqualTo(2);
        assertThat(members()).isEqualTo(10);
    }

    @Test
    void aTeamHasAMentorOfEachSide() {
        world.type("TEAM");
        Someone boss = world.mentor("Boss", 2, "es");
        Someone buddy = world.mentor("Buddy", 2, "es");
        part(boss, "MANAGER_SIDE");
        part(buddy, "BUDDY_SIDE");
        Someone ana = world.mentee("Ana", "es");
        Someone ben = world.mentee("Ben", "es");
        people.addAll(List.of(boss, buddy, ana, ben));
        run();
        assertThat(get("/1"))
                .bodyText()
                .contains("Teams", "Mentor from the management", "Buddy among the colleagues", "4 of 4 places")
                .doesNotContain("??");
        publishAndAcceptAll();
        assertThat(relationships()).isEqualTo(2);
        assertThat(members()).isEqualTo(6);
    }

    @Test
    void quotasBetweenOrganisationsAreKept() {
        world.type("CROSS");
        long north = cast.organisation();
        long south = cast.organisation();
        jdbc.sql("update program set quota = 1 where id = ?")
                .param(world.program.id())
                .update();
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
    void nearPeersAreAheadAndInReverseTheJuniorIsTheMentor() {
        world.type("NEAR_PEER");
        Someone third = world.mentor("Third", 3, "es");
        Someone first = world.mentee("First", "es");
        Someone fourth = world.mentee("Fourth", "es");
        year(third, 3);
        year(first, 1);
        year(fourth, 4);
        run();
        assertThat(paired(third, first)).isTrue();
        assertThat(paired(third, fourth)).isFalse();
        assertThat(get("/1/unmatched")).bodyText().contains("No mentor is ahead");

        world = new MatchingWorld(cast, jdbc);
        carla = world.viewer(world.coordinator);
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
        cast.state(spokes.program, "CLOSED");
        assertThatThrownBy(this::run).isInstanceOf(RuleBroken.class).hasMessage("matchRuns.refused.linkedState");
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
                .hasMessageContaining("No place left for this proposal");
    }

    @Test
    void aGroupIsChangedByHandWithinItsSizeAndNeedsEnoughToBePublished() {
        world.type("GROUP");
        jdbc.sql("update program set group_shared_hour = false, group_most = 4 where id = ?")
                .param(world.program.id())
                .update();
        Someone mia = world.mentor("Mia", 4, "es");
        for (int i = 0; i < 5; i++) {
            people.add(world.mentee("Mentee" + i, "es"));
        }
        run();
        long group = jdbc.sql("select max(match_proposal_id) from match_proposal_tie where mentor_id = ?")
                .param(mia.participant())
                .query(Long.class)
                .single();
        long in = jdbc.sql("select min(mentee_id) from match_proposal_tie where match_proposal_id = ?")
                .param(group)
                .query(Long.class)
                .single();
        Someone out = people.stream()
                .filter(person -> world.count(
                                "select count(*) from match_proposal_member where match_proposal_id = ? and participant_id = ?",
                                group,
                                person.participant())
                        == 0)
                .findFirst()
                .orElseThrow();
        String page = "/1/circles/" + group;
        assertThat(get(page)).hasStatusOk().bodyText().contains("Mia Mentor").doesNotContain("??");
        assertThat(post(page + "/members", "participant", Long.toString(out.participant())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No more than 4 people");
        assertThat(post(page + "/members/" + in + "/removal")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(page + "/members", "participant", Long.toString(out.participant())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(page + "/members", "participant", "x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("/1")).bodyText().contains("By hand", "1 was changed by hand");
        for (Someone person : people) {
            post(page + "/members/" + person.participant() + "/removal");
            if (world.count("select count(*) from match_proposal_tie where match_proposal_id = ?", group) == 2) {
                break;
            }
        }
        assertThatThrownBy(() -> runs.publish(carla, world.program.slug(), 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("matchRuns.refused.troubles");
        assertThat(get("/1/publication")).bodyText().contains("There are too few people in it to begin.");
    }

    @Test
    void twoPeersArePutTogetherByHand() {
        world.type("PEER");
        Someone ana = world.peer("Ana", "es");
        Someone ben = world.peer("Ben", "es");
        Someone ida = world.peer("Ida", "fi");
        run();
        long pair = jdbc.sql("select match_proposal_id from match_proposal_member where participant_id = ?")
                .param(ana.participant())
                .query(Long.class)
                .single();
        assertThat(post("/1/match-proposals/" + pair + "/removal")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/1/circles/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Mentee")
                .doesNotContain("??");
        assertThat(put(ana, ida))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("share no language");
        assertThat(put(ana, ben)).hasStatus(HttpStatus.SEE_OTHER);
        people.addAll(List.of(ana, ben));
        publishAndAcceptAll();
        assertThat(members()).isEqualTo(2);
    }

    private MvcTestResult put(Someone first, Someone second) {
        return post(
                "/1/circles",
                "token",
                UUID.randomUUID().toString(),
                "first",
                Long.toString(first.participant()),
                "second",
                Long.toString(second.participant()));
    }

    private void run() {
        runs.create(carla, world.program.slug());
    }

    private void publishAndAcceptAll() {
        assertThat(get("/1/publication")).hasStatusOk().bodyText().doesNotContain("??");
        runs.publish(carla, world.program.slug(), 1);
        for (Someone person : people) {
            for (long id : jdbc.sql("select match_proposal_id from match_proposal_member where participant_id = ?")
                    .param(person.participant())
                    .query(Long.class)
                    .list()) {
                String page = "/match-proposals/" + id;
                assertThat(mvc.get().uri(page).with(as(person.person())).exchange())
                        .hasStatusOk()
                        .bodyText()
                        .contains("Accept")
                        .doesNotContain("??");
                answers.accept(world.viewer(person), id);
            }
        }
        assertThat(get("/1")).hasStatusOk().bodyText().doesNotContain("??");
    }

    private Someone skilled(String name, String offers, String seeks) {
        Someone person = world.peer(name, "es");
        jdbc.sql("update person set skills_offered = array[?], skills_sought = array[?] where id = ?")
                .params(offers, seeks, person.person())
                .update();
        return person;
    }

    private void time(Someone someone, String time) {
        jdbc.sql("update person set availability = array[?] where id = ?")
                .params(time, someone.person())
                .update();
    }

    private void part(Someone someone, String part) {
        jdbc.sql("update participant set parts = array[?] where id = ?")
                .params(part, someone.participant())
                .update();
    }

    private void year(Someone someone, int year) {
        jdbc.sql("update participant set year_group = ? where id = ?")
                .params(year, someone.participant())
                .update();
    }

    private void experience(Someone someone, int years) {
        jdbc.sql("update person set experience_years = ? where id = ?")
                .params(years, someone.person())
                .update();
    }

    private void at(Someone someone, long organisation) {
        jdbc.sql("update person set organisation_id = ? where id = ?")
                .params(organisation, someone.person())
                .update();
    }

    private boolean paired(Someone mentor, Someone mentee) {
        return world.count(
                        "select count(*) from match_proposal_tie where mentor_id = ? and mentee_id = ?",
                        mentor.participant(),
                        mentee.participant())
                > 0;
    }

    private int relationships() {
        return world.count("select count(*) from relationship where program_id = ?", world.program.id());
    }

    private int members() {
        return world.count(
                "select count(*) from relationship_member m join relationship r on r.id = m.relationship_id"
                        + " where r.program_id = ?",
                world.program.id());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(world.runs() + path).with(as(world.coordinator)).exchange();
    }

    private MvcTestResult post(String path, String... params) {
        var request =
                mvc.post().uri(world.runs() + path).with(as(world.coordinator)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
