package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mentorium.exports.ExportDesk;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A million sessions exported, as an administrator has it made: written, stored and marked as done, in a heap of 256 MB;
 * beside PostgreSQL's own COPY of the same query in the same run. Not part of the test run: docs/benchmarks.md has the
 * command.
 */
@ApplicationTest
class ExportBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ExportBenchmark.class);
    private static final int PROGRAMS = 50;
    private static final int ROUNDS = 5;
    private static final double AIM = 0.7;

    @Autowired
    private Cast cast;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void exportsAMillionSessions() throws Exception {
        long start = System.nanoTime();
        new Population(cast.beneath()).grow(1, PROGRAMS);
        LOG.warn("{} programs made in {} s", PROGRAMS, seconds(start));
        ExportDesk desk = new ExportDesk(context, jdbc, cast.administrator());
        assertThat(desk.make("sessions", "CSV")).isEqualTo(PROGRAMS * Population.SESSIONS);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long one = System.nanoTime();
            copy(desk.query("sessions"));
            double copy = seconds(one);
            long two = System.nanoTime();
            desk.make("sessions", "CSV");
            double ours = seconds(two);
            ratios.add(copy / ours);
            LOG.warn("COPY alone {} s, the export {} s: {} times as fast", copy, ours, copy / ours);
        }
        long three = System.nanoTime();
        desk.make("sessions", "XLSX");
        LOG.warn("as XLSX {} s", seconds(three));
        LOG.warn("heap at most {} MB", Runtime.getRuntime().maxMemory() >> 20);
        double median = ratios.stream().sorted().toList().get(ROUNDS / 2);
        LOG.warn("median: {} times as fast as COPY alone, the aim is {}", median, AIM);
        assertThat(median).isGreaterThanOrEqualTo(AIM);
    }

    private void copy(String query) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout with csv", OutputStream.nullOutputStream());
        }
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }
}
