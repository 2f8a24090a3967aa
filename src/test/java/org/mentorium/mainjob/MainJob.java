package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One real program from set-up to report, through pages only: 132 people of six schools are imported and matched; seven
 * pairs accept, agree, meet, write, answer before and after and show what they made; the numbers are read back from
 * report.csv.
 */
class MainJob {

    private static final int PAIRS = 7;
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneOffset.UTC);

    private final SignedIn people;
    private final Cast cast;
    private final JdbcClient jdbc;
    private String program = "";

    MainJob(Supplier<Walker> walkers, Cast cast, Accounts accounts, JdbcClient jdbc) {
        this.people = new SignedIn(walkers, accounts, jdbc);
        this.cast = cast;
        this.jdbc = jdbc;
    }

    void run() throws Exception {
        // Two walks share a database; the imported people are the same, their programs are not.
        long founder = cast.person("Carla", "Coordinator");
        jdbc.sql("update person set program_founder = true where id = ?")
                .param(founder)
                .update();
        try (people) {
            Walker coordinator = people.as(founder);
            setUp(coordinator);
            enrol(coordinator);
            List<Proposal> accepted = match(coordinator);
            List<Long> relationships = accept(accepted);
            step(coordinator);
            Answering questionnaire = new Answering(
                    program,
                    coordinator,
                    accepted.stream().map(pair -> people.as(pair.mentee())).toList(),
                    jdbc);
            questionnaire.ask("PRE", 1);
            for (int i = 0; i < PAIRS; i++) {
                Proposal pair = accepted.get(i);
                new PairWork(people.as(pair.mentor()), people.as(pair.mentee()), relationships.get(i)).run();
            }
            step(coordinator);
            questionnaire.ask("POST", 2);
            coordinator.open(program + "/report");
            assertThat(coordinator.path()).isEqualTo(program + "/report");
            new ReportFigures(coordinator.download(program + "/report.csv")).areThoseOfSevenPairs();
        }
    }

    private void setUp(Walker coordinator) {
        coordinator.open("/programs/new?blueprint=inclusive-teaching-network");
        coordinator.fill("programName", "Inclusive teaching " + Cast.next());
        coordinator.pick("textLanguages", "en");
        coordinator.pick("textLanguages", "es");
        coordinator.pick("textLanguages", "fr");
        coordinator.submit("/programs");
        program = coordinator.path().replace("/setup", "");
        assertThat(program).startsWith("/programs/inclusive-teaching-");

        task(coordinator, "basics", () -> coordinator.fill("aim", "Every pupil finds a way into the lesson."));
        task(coordinator, "calendar", () -> {
            coordinator.fill("enrolmentFrom", TODAY.minusDays(60).toString());
            coordinator.fill("enrolmentUntil", TODAY.minusDays(50).toString());
            coordinator.fill("matchingOn", TODAY.minusDays(45).toString());
            coordinator.fill("startsOn", TODAY.minusDays(40).toString());
            coordinator.fill("midpointOn", TODAY.minusDays(10).toString());
            coordinator.fill("endsOn", TODAY.plusDays(10).toString());
        });
        coordinator.open(program + "/plan-activities");
        coordinator.submit(program + "/setup/plan");
        task(coordinator, "joining", () -> coordinator.fill("mentorCapacity", "4"));
        task(coordinator, "matching", () -> coordinator.pick("hardRules", "NO_LINE_MANAGER"));
        task(coordinator, "agreement", () -> {});
        task(coordinator, "requirements", () -> {
            coordinator.fill("requiredSessions", "2");
            coordinator.fill("requiredHours", "2");
        });
        step(coordinator);
    }

    private void task(Walker coordinator, String task, Runnable fill) {
        coordinator.open(program + "/setup/" + task);
        fill.run();
        coordinator.submit(program + "/setup/" + task);
        assertThat(coordinator.path()).as(task + " is saved").isEqualTo(program + "/setup");
    }

    private void step(Walker coordinator) {
        coordinator.open(program + "/steps/new");
        if (coordinator.html().contains("name=\"confirmed\"")) {
            coordinator.pick("confirmed", "true");
        }
        coordinator.submit(program + "/steps");
        assertThat(coordinator.path()).as("the step is taken").isEqualTo(program);
    }

    private void enrol(Walker coordinator) throws Exception {
        upload(coordinator, "participants-with-mistakes.csv");
        assertThat(coordinator.canSubmit(confirmation(coordinator)))
                .as("a list with mistakes")
                .isFalse();

        upload(coordinator, "inclusive-teaching-participants.csv");
        coordinator.submit(confirmation(coordinator));
        coordinator.open(program + "/participants");
        assertThat(coordinator.html()).contains("132");

        upload(coordinator, "inclusive-teaching-participants.csv");
        assertThat(coordinator.canSubmit(confirmation(coordinator)))
                .as("the same list again")
                .isFalse();
        step(coordinator);
    }

    private void upload(Walker coordinator, String file) throws URISyntaxException {
        coordinator.open(program + "/participants/imports/new");
        coordinator.upload(
                "file",
                Path.of(Objects.requireNonNull(MainJob.class.getResource("/participants/" + file))
                        .toURI()));
        coordinator.submit(program + "/participants/imports");
    }

    private static String confirmation(Walker coordinator) {
        return coordinator.path() + "/confirmation";
    }

    private static final int MOST_LOOKS = 1000;

    private record Proposal(long id, long mentor, long mentee) {}

    private List<Proposal> match(Walker coordinator) {
        coordinator.open(program + "/match-runs");
        coordinator.submit(program + "/match-runs");
        String run = coordinator.path();
        assertThat(run).startsWith(program + "/match-runs/");
        // It is made in the background; the page says how far it is until the draft stands there.
        for (int looks = 0; looks < MOST_LOOKS && coordinator.canSubmit(run + "/cancellation"); looks++) {
            coordinator.open(run);
        }
        coordinator.open(run + "/publication");
        coordinator.submit(run + "/publication");
        List<Proposal> proposals = jdbc.sql("""
                        select o.id, m.person_id as mentor, e.person_id as mentee
                        from match_proposal o join match_run r on r.id = o.match_run_id
                        join program g on g.id = r.program_id
                        join match_proposal_tie x on x.match_proposal_id = o.id
                        join participant m on m.id = x.mentor_id join participant e on e.id = x.mentee_id
                        where g.slug = ? and r.state = 'PUBLISHED' order by o.id
                        """)
                .param(program.replace("/programs/", ""))
                .query(Proposal.class)
                .list();
        assertThat(proposals).as("everybody has a mentor").hasSize(96);
        return proposals.subList(0, PAIRS);
    }

    private List<Long> accept(List<Proposal> proposals) {
        List<Long> relationships = new ArrayList<>();
        for (Proposal proposal : proposals) {
            for (long person : new long[] {proposal.mentee(), proposal.mentor()}) {
                Walker walker = people.as(person);
                walker.open("/match-proposals/" + proposal.id());
                walker.submit("/match-proposals/" + proposal.id() + "/acceptance");
            }
            relationships.add(jdbc.sql("select relationship_id from match_proposal where id = ?")
                    .param(proposal.id())
                    .query(Long.class)
                    .single());
        }
        return relationships;
    }
}
