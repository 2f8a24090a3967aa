package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.diaries.DiaryDesk;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opening a relationship, a program's overview, and saving, opening and finding a diary entry with 1,000 and with
 * 100,000 sessions and entries in the database; and the diary's transactions with row-level security and without. Not
 * part of the test run: docs/benchmarks.md has the command.
 */
@ApplicationTest
class DiaryBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(DiaryBenchmark.class);
    private static final int ROUNDS = 9;
    private static final int TIMES = 50;
    private static final int WARM_UP = 6;
    private static final int ENTRIES = 20;
    /** Of as many relationships with ten sessions each. */
    private static final int PROGRAMS = 100;

    private static final List<String> TABLES =
            List.of("diary_entry", "diary_part", "diary_part_version", "diary_reading", "diary_release", "diary_draft");

    @Autowired
    private Cast cast;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RowSecurity rowSecurity;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvcTester mvc;

    private long coordinator;
    private Viewer mentee;
    private Pair pair;
    private DiaryDesk desk;

    private record Work(String what, Callable<?> once) {}

    @Test
    void aHundredTimesAsManySessionsAndEntriesCostNoMore() throws Exception {
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        mentee = viewer(pair.mentee());
        fill(pair.program());
        desk = new DiaryDesk(context, mentee, pair.id());
        for (int i = 0; i < ENTRIES; i++) {
            desk.begin("Text " + i);
        }
        List<Work> all = List.of(
                new Work("opening a relationship", () -> page(pair.mentee(), "/relationships/" + pair.id())),
                new Work(
                        "the program's overview",
                        () -> page(coordinator, "/programs/" + pair.program().slug() + "/relationships")),
                new Work("the mentor's overview", () -> page(pair.mentor(), "/relationships")),
                new Work("saving an entry", desk::save),
                new Work("opening an entry", desk::open),
                new Work("searching", desk::find));
        warmUp(all);
        double[] few = medians(all);
        int[] statements = statements(all);
        for (int i = 1; i < PROGRAMS; i++) {
            fill(cast.program(coordinator));
        }
        cast.beneath().sql("vacuum analyze").update();
        warmUp(all);
        double[] many = medians(all);
        assertThat(statements(all)).as("statements").isEqualTo(statements);
        for (int i = 0; i < all.size(); i++) {
            LOG.warn(
                    "{}: {} statements, {} ms with 100,000 entries, {} times as long as with 1,000",
                    all.get(i).what(),
                    statements[i],
                    round(many[i]),
                    round(many[i] / few[i]));
        }
        rowSecurity("saving an entry", desk::save);
        rowSecurity("opening an entry", desk::open);
    }

    private MvcTestResult page(long reader, String address) {
        MvcTestResult page = mvc.get().uri(address).with(Cast.as(reader)).exchange();
        assertThat(page).hasStatusOk();
        return page;
    }

    /** Round for round with and without, so that whatever else the machine does meets both alike. */
    private void rowSecurity(String what, Callable<?> work) throws Exception {
        List<Double> ratios = new ArrayList<>();
        double saying = median(() -> new TransactionTemplate(transactions).execute(status -> {
                    for (int i = 0; i < 100; i++) {
                        rowSecurity.askAs(mentee);
                    }
                    return null;
                }))
                / 100;
        for (int round = 0; round < ROUNDS; round++) {
            switchTo("enable");
            double with = round(work);
            switchTo("disable");
            // The same transaction without it would not have to say who asks either.
            double without = round(work) - saying;
            ratios.add(with / without);
        }
        switchTo("enable");
        LOG.warn("{}: row-level security costs {} times the same transaction without it", what, round(median(ratios)));
    }

    private void switchTo(String how) throws Exception {
        for (String table : TABLES) {
            cast.beneath()
                    .sql("alter table " + table + " " + how + " row level security")
                    .update();
        }
    }

    private static void warmUp(List<Work> all) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            for (Work work : all) {
                round(work.once());
            }
        }
    }

    private static double[] medians(List<Work> all) throws Exception {
        double[] medians = new double[all.size()];
        for (int i = 0; i < medians.length; i++) {
            medians[i] = median(all.get(i).once());
        }
        return medians;
    }

    private static int[] statements(List<Work> all) throws Exception {
        int[] counts = new int[all.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Statements.during(all.get(i).once());
        }
        return counts;
    }

    private static double median(Callable<?> work) throws Exception {
        List<Double> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(work));
        }
        return median(rounds);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Milliseconds for one. */
    private static double round(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            work.call();
        }
        return (System.nanoTime() - start) / 1e6 / TIMES;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** A hundred relationships of two people, each with ten sessions and an entry of four parts for each. */
    private void fill(Cast.Program program) {
        String mark = "b" + Cast.next();
        for (String sql : new String[] {"""
            insert into person (email, given_name, family_name, languages)
            select '%1$s' || n || '@bench.example', '%1$s', 'P' || n, '{en}' from generate_series(1, 200) n
            """, """
            insert into participant (program_id, person_id, role, state, created_at)
            select %2$d, id, case when id %% 2 = 0 then 'MENTOR' else 'MENTEE' end, 'ADMITTED', now()
            from person where given_name = '%1$s'
            """, """
            with pair as (
                select t.id, t.person_id, t.role, row_number() over (partition by t.role order by t.id) as n
                from participant t join person p on p.id = t.person_id where p.given_name = '%1$s'),
            made as (
                insert into relationship (program_id, state, started_at)
                select %2$d, 'ACTIVE', now() from generate_series(1, 100) returning id),
            numbered as (select id, row_number() over (order by id) as n from made)
            insert into relationship_member (relationship_id, participant_id, person_id, role)
            select numbered.id, pair.id, pair.person_id, pair.role from numbered join pair on pair.n = numbered.n
            """, """
            insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
            select m.relationship_id, n, 'HELD', now() - n * interval '7 days', 'UTC', 45, 'ONLINE', now()
            from relationship_member m join person p on p.id = m.person_id, generate_series(1, 10) n
            where p.given_name = '%1$s' and m.role = 'MENTEE'
            """, """
            insert into diary_entry (relationship_id, number, session_id, written_on, created_by, created_at)
            select s.relationship_id, s.number, s.id, current_date, m.person_id, now()
            from mentoring_session s join relationship_member m on m.relationship_id = s.relationship_id
            join person p on p.id = m.person_id where p.given_name = '%1$s' and m.role = 'MENTEE'
            """, """
            insert into diary_part (diary_entry_id, kind, author_id, text, readers, changed_at)
            select e.id, k, e.created_by, repeat('We went through the text and wrote down what helped. ', 10),
                   case when k = 'REFLECTION' then 'AUTHOR' else 'MEMBERS' end, now()
            from diary_entry e join person p on p.id = e.created_by, unnest('{OBJECTIVES,TOPICS,REFLECTION,NOTES}'::text[]) k
            where p.given_name = '%1$s'
            """}) {
            cast.beneath().sql(sql.formatted(mark, program.id())).update();
        }
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", "", false, false, Locale.ENGLISH, ZoneId.of("UTC"));
    }
}
