package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.ServerTest;
import org.mentorium.testing.SignedInClient;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A signed-in coordinator's list of 25 participants at 16 connections, warm; the database and {@code wrk}, which asks, share
 * the machine. Not part of the test run: docs/benchmarks.md has the command.
 */
@ServerTest
class ParticipantsListBenchmark {

    private static final String PASSWORD = "paper boats on the river";
    /** By then the second compiler has seen the templates. */
    private static final int WARM_UP_SECONDS = 150;

    private static final int ROUNDS = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void servesAParticipantsList() throws Exception {
        long coordinator = cast.person("Carla", "Coordinator");
        Program program = cast.program(coordinator);
        for (int i = 0; i < 66; i++) {
            cast.participant(program, cast.person("Person" + i, "Participant"), i % 3 == 0 ? "MENTOR" : "MENTEE");
        }
        accounts.setPassword(coordinator, PASSWORD);
        String email = jdbc.sql("select email from person where id = ?")
                .param(coordinator)
                .query(String.class)
                .single();
        String cookie = new SignedInClient(port).as(email, PASSWORD).cookie();
        String list = "/programs/" + program.slug() + "/participants";
        ask(list, cookie, WARM_UP_SECONDS);
        for (int round = 1; round <= ROUNDS; round++) {
            report("participants' list, round " + round, ask(list, cookie, 15));
        }
        ask("/sign-in", "", 20);
        report("sign-in page, no rows", ask("/sign-in", "", 15));
    }

    private static void report(String name, String said) {
        LoggerFactory.getLogger(ParticipantsListBenchmark.class).warn("{}\n{}", name, said);
    }

    private String ask(String path, String cookie, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "--threads=1",
                        "--connections=16",
                        "--duration=" + seconds + "s",
                        "--latency",
                        "--header=Cookie: " + cookie,
                        "http://localhost:" + port + path)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(wrk.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("Non-2xx", "Socket errors");
        return said;
    }
}
