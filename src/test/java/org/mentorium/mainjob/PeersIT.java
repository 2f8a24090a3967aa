package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program of peers with an odd number of people: a run, its publication, a three, and all accept. */
@ServerTest
class PeersIT {

    private static final String PASSWORD = "seven peers walk home";
    /** As the walker calls the page of a run. */
    private static final String RUN = "/programs/p/match-runs/n";

    private static final int MOST_LOOKS = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oddOneOutJoinsAThreeAndEverybodyComesTogether() {
        long carla = cast.person("Carla", "Coordinator");
        Cast.Program program = cast.program(carla);
        cast.state(program, "MATCHING");
        jdbc.sql("update program set mentoring_type = 'PEER' where id = ?")
                .param(program.id())
                .update();
        List<Long> peers = new ArrayList<>();
        for (String name : List.of("Ana", "Ben", "Cleo", "Dan", "Eva")) {
            long person = cast.person(name, "Peer");
            cast.participant(program, person, "PEER");
            peers.add(person);
        }
        Set<String> looked = ConcurrentHashMap.newKeySet();
        try (Chromium chromium = new Chromium();
                Walker coordinator = signIn(chromium, carla, looked)) {
            // The page of a run in the making loads itself again: it is looked at once the draft stands there.
            looked.add(RUN);
            String run = match(coordinator, "/programs/" + program.slug() + "/match-runs");
            looked.remove(RUN);
            coordinator.open(run);
            assertThat(coordinator.html()).contains("Nothing better exists: verified", "5 of 5 people found a peer");
            coordinator.open(run + "/publication");
            coordinator.submit(run + "/publication");
            assertThat(coordinator.html()).contains("The proposals are published");
            peers.forEach(person -> accept(chromium, person, looked));
            coordinator.open(run);
            assertThat(coordinator.html()).contains("Begun: 2");
            coordinator.open("/programs/" + program.slug() + "/relationships");
            assertThat(coordinator.html()).contains("Ana Peer", "Eva Peer");
        }
        assertThat(jdbc.sql("""
                        select count(*) from relationship_member m join relationship r on r.id = m.relationship_id
                        where r.program_id = ? group by r.id order by 1
                        """).param(program.id()).query(Integer.class).list())
                .containsExactly(2, 3);
    }

    private static String match(Walker coordinator, String runs) {
        coordinator.open(runs);
        coordinator.submit(runs);
        String run = coordinator.path();
        for (int looks = 0; looks < MOST_LOOKS && coordinator.canSubmit(run + "/cancellation"); looks++) {
            coordinator.open(run);
        }
        return run;
    }

    private void accept(Chromium chromium, long person, Set<String> looked) {
        try (Walker walker = signIn(chromium, person, looked)) {
            long proposal = jdbc.sql("""
                            select m.match_proposal_id from match_proposal_member m
                            join participant t on t.id = m.participant_id where t.person_id = ?
                            """).param(person).query(Long.class).single();
            walker.open("/");
            assertThat(walker.html()).contains("/match-proposals/" + proposal);
            walker.open("/match-proposals/" + proposal);
            walker.submit("/match-proposals/" + proposal + "/acceptance");
            assertThat(walker.html()).doesNotContain("??");
        }
    }

    private Walker signIn(Chromium chromium, long person, Set<String> looked) {
        accounts.setPassword(person, PASSWORD);
        Walker walker = new ChromiumWalker(chromium.browser(), port, looked);
        walker.open("/sign-in");
        walker.fill(
                "email",
                jdbc.sql("select email from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        walker.fill("password", PASSWORD);
        walker.submit("/sign-in");
        return walker;
    }
}
