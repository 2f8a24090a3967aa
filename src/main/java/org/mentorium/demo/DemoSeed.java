package org.mentorium.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.mentorium.accounts.Accounts;
import org.mentorium.accounts.DemoPeople.DemoPerson;
import org.mentorium.matching.MatchRuns;
import org.mentorium.people.Organisations;
import org.mentorium.people.People;
import org.mentorium.programs.Programs;
import org.mentorium.reports.ReportFreezer;
import org.mentorium.signals.SignalFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the demonstration, once and in one transaction: wholly or not at all. */
@Component
@Profile("demo")
class DemoSeed implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoSeed.class);
    /** The same people answer the same in every demonstration. */
    private static final long SEED = 20270131;

    /** How many mentees some mentors take in all; one of them has more. */
    private static final List<Object[]> OWN_NUMBERS = List.of(
            new Object[] {2, DemoCast.MENTOR_IN_GRAZ},
            new Object[] {3, DemoCast.MENTOR_IN_TEPIC},
            new Object[] {4, "davide.dangelo@leonardo.example"},
            new Object[] {3, "nuria.serrano@alfonsox.example"});

    private final DemoCast cast;
    private final Accounts accounts;
    private final People people;
    private final Organisations organisations;
    private final Programs programs;
    private final MatchRuns matchRuns;
    private final SmallPrograms small;
    private final SignalFinder signals;
    private final DemoFeedback feedback;
    private final ReportFreezer frozen;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DemoSeed(
            DemoCast cast,
            Accounts accounts,
            People people,
            Organisations organisations,
            Programs programs,
            MatchRuns matchRuns,
            SmallPrograms small,
            SignalFinder signals,
            DemoFeedback feedback,
            ReportFreezer frozen,
            JdbcTemplate jdbc,
            Clock clock) {
        this.cast = cast;
        this.accounts = accounts;
        this.people = people;
        this.organisations = organisations;
        this.programs = programs;
        this.matchRuns = matchRuns;
        this.small = small;
        this.signals = signals;
        this.feedback = feedback;
        this.frozen = frozen;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        // Two that start on one database at the same moment: the second finds people.
        jdbc.query("select pg_advisory_xact_lock(20261124)", row -> {});
        if (Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from person)", Boolean.class))) {
            return;
        }
        long start = System.nanoTime();
        seed();
        log.info(
                "The demonstration was set up in {} ms",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private void seed() {
        LocalDate today = LocalDate.now(clock);
        var tables = new DemoTables(jdbc);
        DemoRegister register =
                DemoRegister.enter(tables, organisations, clock.instant().minus(Duration.ofDays(720)));
        jdbc.batchUpdate(
                "update person set line_manager_id = ? where id = ?",
                register.lines().stream().map(line -> line.toArray()).toList());
        for (DemoPerson person : cast.all()) {
            long id = people.findByEmail(person.email()).orElseThrow();
            accounts.setPassword(id, person.password());
        }
        var random = new Random(SEED);
        var history = new DemoHistory(tables, register, new DemoBonds(tables, programs));
        var matches = new DemoMatches(matchRuns, jdbc, tables);
        var answers = new DemoAnswers(tables, random);
        var founding = new DemoPrograms(
                programs, jdbc, tables, register.find(DemoCast.COORDINATOR), register.find(DemoCast.EVALUATOR));
        DemoProgram closed =
                new ClosedProgram(tables, register, history, matches, answers, feedback).seed(founding, today);
        new DemoRecognitions(jdbc).give();
        new RunningProgram(tables, register, history, matches, answers, feedback).seed(founding, today);
        new EnrollingProgram(tables, register).seed(founding, today);
        small.seed(founding, tables, register, today);
        new RunningCircle(tables, register, programs).seed(founding, today);
        new DemoShowcase(jdbc, tables).arrange(register.find(DemoCast.MENTEE_IN_TURKU));
        frozen.freeze(closed.viewer(), closed.slug(), "Report to the board");
        // Only now: who matched before asked for each program's own number.
        jdbc.batchUpdate("update person set capacity = ? where email = ?", OWN_NUMBERS);
        // Otherwise nothing would need anybody before the first night.
        signals.findAll();
    }
}
