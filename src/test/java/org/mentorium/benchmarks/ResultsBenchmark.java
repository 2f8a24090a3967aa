package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Words;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Instruments;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Section;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.results.ResultsDesk;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Results of a questionnaire of 40 items with 50,000 responses, and its export, with 256 MB of heap. Not part of the
 * test run: docs/benchmarks.md has the command.
 */
@ApplicationTest
class ResultsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ResultsBenchmark.class);
    private static final int RESPONSES = 50_000;
    private static final int ITEMS = 40;
    private static final int ROUNDS = 5;
    private static final double SECONDS = 2;
    private static final int DIMENSIONS = 4;

    @Autowired
    private Cast cast;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Instruments instruments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Test
    void fiftyThousandResponsesOfFortyItems() throws IOException {
        long coordinator = cast.person("Cora", "Coordinator");
        Cast.Program program = cast.program(coordinator);
        Given given = new Given(questionnaires, jdbc);
        long questionnaire = given.draft(program, EnumSet.of(Phase.PRE, Phase.POST), Audience.BOTH);
        jdbc.sql("update questionnaire set confidentiality = 'NAMED' where id = ?")
                .param(questionnaire)
                .update();
        jdbc.sql(
                        "update questionnaire_version set definition = ?::jsonb, published_at = now() where questionnaire_id = ?")
                .params(definition(), questionnaire)
                .update();
        long round = given.opened(questionnaire, Phase.PRE);
        fill(program.id(), round);
        long settling = System.nanoTime();
        given.closed(round);
        LOG.warn("settling: {} s", (System.nanoTime() - settling) / 1e9);
        cast.beneath().sql("vacuum analyze").update();

        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            assertThat(mvc.get()
                            .uri("/questionnaires/" + questionnaire + "/results")
                            .with(Cast.as(coordinator))
                            .exchange())
                    .hasStatusOk();
            double seconds = (System.nanoTime() - start) / 1e9;
            best = Math.min(best, seconds);
            LOG.warn("the page of results: {} s", seconds);
        }
        ResultsDesk desk = new ResultsDesk(context, coordinator, questionnaire);
        for (String file : List.of("answers-wide.csv", "answers-wide.sav", "answers-long.csv", "answers-wide.xlsx")) {
            long start = System.nanoTime();
            long[] bytes = new long[1];
            long before = used();
            desk.write(file, new OutputStream() {
                @Override
                public void write(int one) {
                    bytes[0]++;
                }

                @Override
                public void write(byte[] some, int from, int length) {
                    bytes[0] += length;
                }
            });
            LOG.warn(
                    "{}: {} MB in {} s, {} MB more in use after than before",
                    file,
                    bytes[0] >> 20,
                    (System.nanoTime() - start) / 1e9,
                    used() - before >> 20);
        }
        LOG.warn("heap: at most {} MB", Runtime.getRuntime().maxMemory() >> 20);
        assertThat(best).as("seconds for the page").isLessThan(SECONDS);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Forty times the first question of the toolkit. */
    private String definition() {
        Instrument toolkit = instruments.find("inclusive-teaching").orElseThrow();
        Item item = toolkit.items().get(0);
        List<Item> items = IntStream.range(0, ITEMS)
                .mapToObj(i -> new Item(
                        "item" + i,
                        item.kind(),
                        new Words(Map.of("en", "Question " + i)),
                        null,
                        Map.of(),
                        EnumSet.of(Phase.PRE, Phase.POST),
                        false,
                        item.scale(),
                        List.of(),
                        null,
                        null,
                        null,
                        0,
                        null))
                .toList();
        Map<String, List<String>> dimensions = new LinkedHashMap<>(
                items.stream().map(Item::key).collect(Collectors.groupingBy(key -> "d" + (key.hashCode() & 1))));
        return InstrumentJson.write(toolkit.withSections(List.of(new Section("main", null, null, null, items)))
                .withDimensions(dimensions.entrySet().stream()
                        .limit(DIMENSIONS)
                        .map(each -> new org.mentorium.instruments.Dimension(
                                each.getKey(),
                                new Words(Map.of("en", each.getKey())),
                                each.getValue(),
                                java.util.Set.of()))
                        .toList()));
    }

    private void fill(long program, long round) {
        jdbc.sql("""
                        with people as (
                            insert into person (email, given_name, family_name, locale, time_zone, created_at)
                            select 'r' || n || '@benchmark.example', 'R', 'N' || n, 'en', 'UTC', now()
                            from generate_series(1, ?) n returning id)
                        insert into participant (program_id, person_id, role, state, created_at)
                        select ?, id, case when id % 3 = 0 then 'MENTOR' else 'MENTEE' end, 'ADMITTED', now() from people
                        """).params(RESPONSES, program).update();
        jdbc.sql("""
                        insert into response (round_id, confidentiality, state, participant_id, role, pseudonym)
                        select ?, 'NAMED', 'SUBMITTED', id, role, gen_random_uuid() from participant where program_id = ?
                        """).params(round, program).update();
        jdbc.sql("""
                        insert into answer (response_id, item, value)
                        select s.id, 'item' || i, 1 + ((s.id + i * 7) % 4 + 4) % 4 from response s, generate_series(0, ?) i
                        where s.round_id = ? and (s.id + i) % 50 <> 0 order by s.id, i
                        """).params(ITEMS - 1, round).update();
    }
}
