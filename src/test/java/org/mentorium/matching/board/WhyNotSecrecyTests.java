package org.mentorium.matching.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.wishes.RatherNots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the board says of two of whom one would rather not: to the letter what it says of two who parted elsewhere. */
@ApplicationTest
class WhyNotSecrecyTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    RatherNots ratherNots;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ratherNotShowsThroughNoPageOfTheBoard() throws Exception {
        MatchingWorld world = new MatchingWorld(cast, jdbc);
        Someone mia = world.mentor("Mia", 1, "es");
        world.mentor("Max", 1, "es");
        Someone manuel = world.mentee("Manuel", "es");
        world.mentee("Marta", "es");
        runs.create(world.viewer(world.coordinator), world.program.slug());

        MatchingWorld elsewhere = new MatchingWorld(cast, jdbc);
        Someone mentor = new Someone(mia.person(), cast.participant(elsewhere.program, mia.person(), "MENTOR"));
        Someone mentee = new Someone(manuel.person(), cast.participant(elsewhere.program, manuel.person(), "MENTEE"));
        long proposal = elsewhere.publish(mentor, mentee).get(0);
        elsewhere.declined(proposal, mentee);
        Map<String, String> declined = pages(world, mia, manuel);
        jdbc.sql("delete from match_proposal where id = ?").param(proposal).update();
        assertThat(pages(world, mia, manuel)).isNotEqualTo(declined);

        for (Someone author : new Someone[] {mia, manuel}) {
            Someone other = author == mia ? manuel : mia;
            ratherNots.say(world.viewer(author), world.program.id(), other.participant());
            assertThat(pages(world, mia, manuel)).isEqualTo(declined);
            ratherNots.takeBack(world.viewer(author), world.program.id(), other.participant());
        }
        assertThat(declined.get("why-not")).contains("They cannot be a pair").doesNotContain("points");
    }

    /** The attack: a coordinator tries to put two mentees into one group, and reads why it cannot be. */
    @Test
    void ofTwoMenteesOfAGroupRatherNotShowsThroughNoRefusal() throws Exception {
        MatchingWorld world = new MatchingWorld(cast, jdbc);
        jdbc.sql("update program set mentoring_type = 'GROUP', group_shared_hour = false, group_least = 2,"
                        + " group_most = 3 where id = ?")
                .param(world.program.id())
                .update();
        Someone mia = world.mentor("Mia", 3, "es");
        world.mentor("Max", 3, "es");
        Someone ana = world.mentee("Ana", "es");
        Someone ben = world.mentee("Ben", "es");
        world.mentee("Cleo", "es");
        world.mentee("Dan", "es");
        runs.create(world.viewer(world.coordinator), world.program.slug());
        jdbc.sql("delete from match_proposal where match_run_id in (select id from match_run where program_id = ?)")
                .param(world.program.id())
                .update();
        assertThat(post(world, "/1/circles", "first", ana, "second", mia)).startsWith("303");
        Map<String, String> nothing = group(world, ana, ben);
        assertThat(nothing.get("add")).startsWith("303");

        for (String way : new String[] {"declined", "left"}) {
            long before = fellowsElsewhere(way, ana, ben);
            Map<String, String> fellows = group(world, ana, ben);
            jdbc.sql(
                            way.equals("left")
                                    ? "delete from relationship where id = ?"
                                    : "delete from match_proposal where id = ?")
                    .param(before)
                    .update();
            assertThat(fellows.get("add")).startsWith("422").contains("what has been between people");
            assertThat(fellows.get("why-not"))
                    .contains("They cannot be together")
                    .doesNotContain("All together");
            for (Someone author : List.of(ana, ben)) {
                Someone other = author == ana ? ben : ana;
                ratherNots.say(world.viewer(author), world.program.id(), email(other));
                assertThat(group(world, ana, ben)).as(way).isEqualTo(fellows);
                ratherNots.takeBack(world.viewer(author), world.program.id(), email(other));
            }
        }
        assertThat(group(world, ana, ben)).isEqualTo(nothing);
    }

    /** A group somewhere else in which the two were, or would have been, mentees together. */
    private long fellowsElsewhere(String way, Someone one, Someone other) {
        MatchingWorld elsewhere = new MatchingWorld(cast, jdbc);
        Someone mentor = elsewhere.mentor("Mo", 3, "es");
        Someone first = new Someone(one.person(), cast.participant(elsewhere.program, one.person(), "MENTEE"));
        Someone second = new Someone(other.person(), cast.participant(elsewhere.program, other.person(), "MENTEE"));
        if (way.equals("declined")) {
            long proposal = elsewhere.propose(List.of(mentor), List.of(first, second), "MENTEE", 2);
            elsewhere.declined(proposal, second);
            return proposal;
        }
        long relationship =
                jdbc.sql("""
                        insert into relationship (program_id, state, started_at, closed_at, closure_reason)
                        values (?, 'CLOSED', now(), now(), 'LEFT') returning id
                        """).param(elsewhere.program.id()).query(Long.class).single();
        for (Someone mentee : List.of(first, second)) {
            jdbc.sql("""
                            insert into relationship_member (relationship_id, participant_id, person_id, role)
                            values (?, ?, ?, 'MENTEE')
                            """)
                    .params(relationship, mentee.participant(), mentee.person())
                    .update();
        }
        return relationship;
    }

    /** All that a coordinator is told who asks for the two in one group, or puts them there. */
    private Map<String, String> group(MatchingWorld world, Someone in, Someone joining) throws Exception {
        long circle = jdbc.sql("""
                        select o.id from match_proposal o join match_run r on r.id = o.match_run_id where r.program_id = ?
                        """).param(world.program.id()).query(Long.class).single();
        Map<String, String> seen = new LinkedHashMap<>();
        for (String page : new String[] {"why-not", "changes/new?kind=SET", "changes/new?kind=PIN", "unmatched"}) {
            seen.put(page, page(world, "/1/" + page, joining, in));
            seen.put(page + " turned round", page(world, "/1/" + page, in, joining));
        }
        seen.put("circle", page(world, "/1/circles/" + circle, in, joining));
        seen.put("two", post(world, "/1/circles", "first", in, "second", joining));
        seen.put("add", post(world, "/1/circles/" + circle + "/members", "participant", joining, "again", in));
        jdbc.sql("delete from match_proposal_member where match_proposal_id = ? and participant_id = ?")
                .params(circle, joining.participant())
                .update();
        return seen;
    }

    private String post(MatchingWorld world, String path, String field, Someone someone, String another, Someone other)
            throws Exception {
        var answer = mvc.post()
                .uri(world.runs() + path)
                .with(as(world.coordinator))
                .with(csrf())
                .param("token", UUID.randomUUID().toString())
                .param(field, Long.toString(someone.participant()))
                .param(another, Long.toString(other.participant()))
                .exchange()
                .getResponse();
        return answer.getStatus() + " " + plain(answer.getContentAsString());
    }

    private String page(MatchingWorld world, String path, Someone mentee, Someone mentor) throws Exception {
        String two = "mentee=" + mentee.participant() + "&mentor=" + mentor.participant();
        return plain(mvc.get()
                .uri(world.runs() + path + (path.contains("?") ? "&" : "?") + two)
                .with(as(world.coordinator))
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private static String plain(String html) {
        return html.replaceAll("(name=\"(_csrf|_author|token)\"[^>]*value=)\"[^\"]*\"", "$1");
    }

    private String email(Someone someone) {
        return jdbc.sql("select email from person where id = ?")
                .param(someone.person())
                .query(String.class)
                .single();
    }

    private Map<String, String> pages(MatchingWorld world, Someone mentor, Someone mentee) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : new String[] {
            "why-not", "changes/new?kind=SET", "changes/new?kind=PIN", "match-proposals/new", "unmatched", "scores"
        }) {
            pages.put(page, page(world, "/1/" + page, mentee, mentor));
        }
        return pages;
    }
}
