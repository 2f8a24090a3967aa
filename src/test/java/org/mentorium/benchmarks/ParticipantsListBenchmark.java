package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.ServerTest;
import org.mentorium.testing.SignedInClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A signed-in coordinator's list of 25 participants at 16 connections, warm; client, server and database share the
 * machine. Not part of the test run: docs/benchmarks.md has the command.
 */
@ServerTest
class ParticipantsListBenchmark {

    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 15;
    private static final String PASSWORD = "paper boats on the river";

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
        load(list, cookie, WARM_UP_SECONDS);
        Result participants = load(list, cookie, SECONDS);
        load("/sign-in", "", WARM_UP_SECONDS / 4);
        Result signIn = load("/sign-in", "", SECONDS);
        report("participants' list", participants);
        report("sign-in page, no rows", signIn);
        report("ratio of requests a second, list to sign-in page: %.2f".formatted(participants.rate() / signIn.rate()));
        assertThat(participants.failures()).isZero();
    }

    private static void report(String name, Result result) {
        report("%s: %.0f requests a second, median %.1f ms, p99 %.1f ms"
                .formatted(name, result.rate(), result.percentile(0.5), result.percentile(0.99)));
    }

    private static void report(String line) {
        org.slf4j.LoggerFactory.getLogger(ParticipantsListBenchmark.class).warn(line);
    }

    private Result load(String path, String cookie, int seconds) throws Exception {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Connection>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(clients.submit(() -> new Connection(request, end).run(port)));
            }
            List<Connection> done = new ArrayList<>();
            for (Future<Connection> connection : running) {
                done.add(connection.get());
            }
            return new Result(
                    done.stream()
                            .flatMapToLong(c -> c.nanos.stream().mapToLong(Long::longValue))
                            .sorted()
                            .toArray(),
                    done.stream().mapToInt(c -> c.failures).sum(),
                    seconds);
        } finally {
            clients.shutdown();
        }
    }

    private record Result(long[] nanos, int failures, int seconds) {
        double rate() {
            return (double) nanos.length / seconds;
        }

        double percentile(double share) {
            return LongStream.of(nanos)
                            .skip((long) (nanos.length * share))
                            .findFirst()
                            .orElse(0)
                    / 1e6;
        }
    }

    /** One connection that asks again and again, reading only as much of the answer as it needs to find its end. */
    private static final class Connection {
        private final byte[] request;
        private final long end;
        private final List<Long> nanos = new ArrayList<>();
        private int failures;

        Connection(byte[] request, long end) {
            this.request = request;
            this.end = end;
        }

        Connection run(int port) throws IOException {
            while (System.nanoTime() < end) {
                try (Socket socket = new Socket("localhost", port)) {
                    socket.setTcpNoDelay(true);
                    InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                    boolean open = true;
                    while (open && System.nanoTime() < end) {
                        long start = System.nanoTime();
                        socket.getOutputStream().write(request);
                        open = answer(in);
                        nanos.add(System.nanoTime() - start);
                    }
                }
            }
            return this;
        }

        /** Reads one answer; false when the server closes the connection after it, as it does every hundred. */
        private boolean answer(InputStream in) throws IOException {
            if (!line(in).contains(" 200")) {
                failures++;
            }
            int length = -1;
            boolean open = true;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                open &= !header.equalsIgnoreCase("connection: close");
            }
            if (length >= 0) {
                in.skipNBytes(length);
            } else {
                for (int chunk = size(in); chunk > 0; chunk = size(in)) {
                    in.skipNBytes(chunk + 2);
                }
                line(in);
            }
            return open;
        }

        private static int size(InputStream in) throws IOException {
            return Integer.parseInt(line(in).strip(), 16);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
