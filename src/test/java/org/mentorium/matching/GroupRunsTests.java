package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.springframework.http.HttpStatus;

/** Runs of groups and teams: made, read, changed by hand within their sizes, published, and accepted by all. */
@ApplicationTest
class GroupRunsTests extends ShapedRuns {

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
    void whoSharesNoHourIsToldSoAndNoNamesOfMentors() {
        world.type("GROUP");
        Someone early = world.mentor("Early", 4, "es");
        time(early, "mon 08-10");
        for (int i = 0; i < 3; i++) {
            time(world.mentee("Mentee" + i, "es"), "mon 08-10");
        }
        time(world.mentee("Night", "es"), "sun 20-23");
        time(world.mentee("Finn", "fi"), "mon 08-10");
        run();
        assertThat(get("/1/unmatched"))
                .hasStatusOk()
                .bodyText()
                .contains("is free at no hour of the week", "Night Mentee", "Finn Mentee", "language")
                .doesNotContain("the best would be", "would help most with Early", "??");
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
    void whoJoinsATeamByHandIsNotInItYetAndTakesAPartThatIsFree() {
        world.type("TEAM");
        Someone chief = world.mentor("Chief", 2, "es");
        Someone both = world.mentor("Both", 2, "es");
        Someone boss = world.mentor("Boss", 2, "es");
        part(chief, "MANAGER_SIDE");
        jdbc.sql("update participant set parts = '{MANAGER_SIDE,BUDDY_SIDE}' where id = ?")
                .param(both.participant())
                .update();
        world.mentee("Ana", "es");
        run();
        long team = jdbc.sql("select match_proposal_id from match_proposal_tie where mentor_id = ?")
                .param(chief.participant())
                .query(Long.class)
                .single();
        part(boss, "MANAGER_SIDE");
        String page = "/1/circles/" + team;
        assertThat(get(page)).bodyText().doesNotContain("value=\"" + chief.participant() + "\"");
        assertThat(post(page + "/members/" + both.participant() + "/removal")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(page + "/members", "participant", Long.toString(chief.participant())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("in it already", "participant-problem");
        assertThat(post(page + "/members", "participant", Long.toString(boss.participant())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no part that is free", "participant-problem");
        assertThat(post(page + "/members", "participant", Long.toString(both.participant())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(jdbc.sql("select part from match_proposal_member where match_proposal_id = ? and participant_id = ?")
                        .params(team, both.participant())
                        .query(String.class)
                        .single())
                .isEqualTo("BUDDY_SIDE");
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
        assertThatThrownBy(() -> runs.publish(carla, world.program.slug(), 1, null))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("matchRuns.refused.troubles");
        assertThat(get("/1/publication")).bodyText().contains("There are too few people in it to begin.");
    }
}
