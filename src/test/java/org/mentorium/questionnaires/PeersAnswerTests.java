package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorium.instruments.Phase;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A peer is mentor and mentee at once: every round asks them, and they answer as a peer. */
@ApplicationTest
class PeersAnswerTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Given given;
    Program program;
    Browser coordinator;

    @BeforeEach
    void aProgramOfPeers() {
        given = new Given(questionnaires, jdbc);
        coordinator = new Browser(mvc, cast.person("Cora", "Coordinator"));
        program = cast.program(coordinator.person());
        jdbc.sql("update program set mentoring_type = 'PEER' where id = ?")
                .param(program.id())
                .update();
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void everyRoundAsksPeersWhicheverSideItNames(Audience audience) {
        Browser peer = new Browser(mvc, cast.person("Pia", "Peer"));
        long participant = peer(peer);
        long round = given.opened(given.published(program, audience), Phase.PRE);
        String asked = "round=" + round + "&participant=" + participant;

        assertThat(peer.get("/responses/new?" + asked)).hasStatusOk().bodyText().contains("You answer as a peer.");
        String first = Browser.location(
                peer.post("/responses", "round", Long.toString(round), "participant", Long.toString(participant)));
        assertThat(peer.post(first, "answer", "2", "version", "0", "go", "NEXT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(jdbc.sql("select role from response where round_id = ?")
                        .param(round)
                        .query(String.class)
                        .single())
                .isEqualTo("PEER");
    }

    @Test
    void coordinatorsOfPeersHaveNoSideToChoose() {
        long id = given.published(program, Audience.BOTH);

        assertThat(coordinator.get("/questionnaires/" + id + "/rounds/" + given.round(id, Phase.PRE) + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("Everyone who takes part")
                .doesNotContain("value=\"MENTEES\"", "value=\"MENTORS\"");
        assertThat(coordinator.get("/programs/" + program.slug() + "/questionnaires/new"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("value=\"MENTORS\"");
    }

    @Test
    void answersOfPeersAreInTheFiguresOnNeitherSide() {
        long id = given.published(program, Audience.BOTH);
        long round = given.opened(id, Phase.PRE);
        Stream.of("Ana", "Ben", "Cleo", "Dan", "Eve", "Finn").forEach(name -> {
            long response = given.response(round, peer(new Browser(mvc, cast.person(name, "Peer"))), true);
            given.values(response, java.util.Map.of("knowledge", 2));
        });
        given.closed(round);

        assertThat(coordinator.get("/questionnaires/" + id + "/results"))
                .hasStatusOk()
                .bodyText()
                .contains("6")
                .doesNotContain("??", ">Mentors<", ">Mentees<");
    }

    private long peer(Browser browser) {
        return jdbc.sql("""
                        insert into participant (program_id, person_id, role, state, created_at, decided_at)
                        values (?, ?, 'PEER', 'ADMITTED', now(), now()) returning id
                        """)
                .params(program.id(), browser.person())
                .query(Long.class)
                .single();
    }
}
