package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorium.signals.SignalDesk;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The pages of one program of 2,000 participants in a database of that program alone, and in one of fifty such programs;
 * and the search for signals in all of them. Not part of the test run: docs/benchmarks.md has the command.
 */
@ApplicationTest
class GrowthBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(GrowthBenchmark.class);
    private static final String PROGRAM = "crowd-1";
    private static final int PROGRAMS = 50;
    private static final int ROUNDS = 9;
    private static final int TIMES = 5;
    private static final double AIM = 1.5;
    private static final double NIGHT = 120;

    @Autowired
    private Cast cast;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aDatabaseOfFiftyProgramsKeepsOneProgramAsFast() throws Exception {
        Population population = new Population(cast.beneath());
        population.grow(1, 1);
        long coordinator = coordinator();
        SignalDesk signals = new SignalDesk(context);
        signals.findAll();
        cast.beneath().sql("vacuum analyze").update();
        measure(coordinator);
        Map<String, Double> small = measure(coordinator);
        Map<String, Integer> statements = statements(coordinator);

        population.grow(2, PROGRAMS);
        double first = seconds(signals::findAll);
        cast.beneath().sql("vacuum analyze").update();
        double again = seconds(signals::findAll);
        LOG.warn("signals in {} programs: {} s the first night, {} s the next", PROGRAMS, first, again);
        measure(coordinator);
        Map<String, Double> large = measure(coordinator);
        assertThat(statements(coordinator)).isEqualTo(statements);
        List<String> slower = new ArrayList<>();
        large.forEach((page, time) -> {
            double ratio = time / small.get(page);
            LOG.warn("{}: {} ms, {} times as long as in the small database", page, round(time), round(ratio));
            if (ratio > AIM) {
                slower.add(page + " " + round(ratio));
            }
        });
        assertThat(slower).isEmpty();
        assertThat(Math.max(first, again)).isLessThan(NIGHT);
    }

    private long coordinator() {
        long coordinator = cast.person("Cora", "Coordinator");
        long program = cast.beneath()
                .sql("select id from program where slug = ?")
                .param(PROGRAM)
                .query(Long.class)
                .single();
        cast.role(program, coordinator, "COORDINATOR");
        return coordinator;
    }

    /** Milliseconds for one of each page, the median of the rounds. */
    private Map<String, Double> measure(long coordinator) {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (String page : Pages.of(PROGRAM)) {
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(seconds(() -> {
                            for (int i = 0; i < TIMES; i++) {
                                open(coordinator, page);
                            }
                        })
                        * 1000
                        / TIMES);
            }
            medians.put(page, rounds.stream().sorted().toList().get(ROUNDS / 2));
        }
        return medians;
    }

    private Map<String, Integer> statements(long coordinator) throws Exception {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String page : Pages.of(PROGRAM)) {
            counts.put(page, Statements.during(() -> open(coordinator, page)));
        }
        return counts;
    }

    private Object open(long coordinator, String page) {
        var answer = mvc.get().uri(page).with(Cast.as(coordinator)).exchange();
        assertThat(answer).as(page).hasStatusOk();
        return answer;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
