package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One real program from set-up to report, through pages only: 132 people of six schools are imported and matched; seven
 * pairs accept, agree, meet, write, answer before and after and show what they made; the numbers are read back from
 * report.csv.
 */
class MainJob {

    private static final String PASSWORD = "paper boats on the river";
    private static final int PAIRS = 7;
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneOffset.UTC);
    private static final List<String> ITEMS = List.of("knowledge", "application", "tools", "collaboration", "impact");

    private final Supplier<Walker> walkers;
    private final Cast cast;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Map<String, Walker> signedIn = new LinkedHashMap<>();
    private String program = "";

    MainJob(Supplier<Walker> walkers, Cast cast, Accounts accounts, JdbcClient jdbc) {
        this.walkers = walkers;
        this.cast = cast;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    void run() throws Exception {
        // Two walks share a database; the imported people are the same, their programs are not.
        long founder = cast.person("Carla", "Coordinator");
        jdbc.sql("update person set program_founder = true where id = ?")
                .param(founder)
                .update();
        Walker coordinator = as(founder);
        try {
            setUp(coordinator);
            enrol(coordinator);
            List<Proposal> accepted = match(coordinator);
            List<Long> relationships = accept(accepted);
            step(coordinator);
            questionnaire(coordinator, accepted, "PRE", 1);
            for (int i = 0; i < PAIRS; i++) {
                work(accepted.get(i), relationships.get(i));
            }
            step(coordinator);
            questionnaire(coordinator, accepted, "POST", 2);
            report(coordinator);
        } finally {
            signedIn.values().forEach(Walker::close);
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
                Walker walker = as(person);
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

    private void work(Proposal pair, long id) throws IOException {
        Walker mentor = as(pair.mentor());
        Walker mentee = as(pair.mentee());
        String relationship = "/relationships/" + id;
        for (Walker member : List.of(mentor, mentee)) {
            member.open(relationship + "/agreement");
            member.submit(relationship + "/agreement/signatures");
        }
        mentee.open(relationship + "/goals/new");
        mentee.fill("what", "Plan one lesson that everybody can enter");
        mentee.submit(relationship + "/goals");
        for (int days = 4; days > 2; days--) {
            log(mentor, relationship, TODAY.minusDays(days));
        }
        diary(mentor, mentee, relationship);
        portfolio(mentor, mentee, relationship);
    }

    private void log(Walker mentor, String relationship, LocalDate day) {
        mentor.open(relationship + "/sessions/new");
        mentor.pick("sessionState", "HELD");
        mentor.fill("date", day.toString());
        mentor.fill("time", "10:00");
        mentor.fill("minutes", "90");
        mentor.pick("meetingMode", "ONLINE");
        mentor.submit(relationship + "/sessions");
        assertThat(mentor.path()).as("the session is logged").isNotEqualTo(relationship + "/sessions");
    }

    private void diary(Walker mentor, Walker mentee, String relationship) {
        mentor.open(relationship + "/diary-entries/new?session=1");
        mentor.fill("objectives", "Look at the lesson plan together");
        mentor.fill("topics", "Three ways into fractions");
        mentor.fill("notes", "Asked more than I told");
        mentor.submit(relationship + "/diary-entries");
        String entry = mentor.path();
        assertThat(entry).matches(relationship + "/diary-entries/1.*");
        mentee.open(relationship + "/diary-entries/1/edit");
        mentee.fill("reflection", "I want to try the number line first");
        mentee.submit(relationship + "/diary-entries/1");
        mentee.open(relationship + "/diary-entries/1");
        assertThat(mentee.html()).contains("Three ways into fractions", "I want to try the number line first");
    }

    private void portfolio(Walker mentor, Walker mentee, String relationship) throws IOException {
        Path file = Files.createTempFile("lesson", ".txt");
        Files.writeString(file, "A lesson plan");
        mentee.open(relationship + "/portfolio-items/new");
        mentee.fill("title", "Fractions for everybody");
        mentee.upload("file", file);
        mentee.pick("evidence", "true");
        mentee.pick("shared", "true");
        mentee.submit(relationship + "/portfolio-items");
        String item = mentee.path();
        Files.delete(file);
        mentor.open(item);
        mentor.fill("strengths", "The aims are clear");
        mentor.fill("nextStep", "Let the pupils choose the material");
        mentor.submit(item + "/comments");
        mentee.open(item);
        assertThat(mentee.html()).contains("Let the pupils choose the material");
    }

    /** Opens the round, lets the mentees answer it with one value for each item, and closes it. */
    private void questionnaire(Walker coordinator, List<Proposal> pairs, String phase, int value) {
        long questionnaire = jdbc.sql(
                        "select q.id from questionnaire q join program g on g.id = q.program_id where g.slug = ?")
                .param(program.replace("/programs/", ""))
                .query(Long.class)
                .single();
        String page = "/questionnaires/" + questionnaire;
        coordinator.open(page);
        if (coordinator.canSubmit(page + "/publication")) {
            coordinator.submit(page + "/publication");
        }
        long round = jdbc.sql("select id from questionnaire_round where questionnaire_id = ? and phase = ?")
                .params(questionnaire, phase)
                .query(Long.class)
                .single();
        coordinator.open(page + "/rounds/" + round);
        coordinator.submit(page + "/rounds/" + round + "/opening");
        for (Proposal pair : pairs) {
            answer(as(pair.mentee()), value);
        }
        coordinator.open(page + "/rounds/" + round);
        coordinator.submit(page + "/rounds/" + round + "/closure");
    }

    private void answer(Walker mentee, int value) {
        mentee.open(program + "/questionnaires");
        mentee.submit("/responses");
        String response = mentee.path().replaceAll("(/responses/[0-9]+).*", "$1");
        assertThat(response).startsWith("/responses/");
        for (int item = 1; item <= ITEMS.size(); item++) {
            mentee.open(response + "/items/" + item);
            mentee.pick("answer", Integer.toString(value));
            mentee.submit(response + "/items/" + item);
        }
        mentee.open(response + "/items/" + (ITEMS.size() + 1));
        mentee.fill("answer", "Time to plan together");
        mentee.submit(response + "/items/" + (ITEMS.size() + 1));
        mentee.open(response);
        mentee.submit(response + "/submission");
    }

    private void report(Walker coordinator) {
        coordinator.open(program + "/report");
        assertThat(coordinator.path()).isEqualTo(program + "/report");
        String csv = coordinator.download(program + "/report.csv");
        assertThat(csv.lines())
                .contains(
                        "participation,admitted,mentors,,36,36,people",
                        "participation,admitted,mentees,,96,96,people",
                        "participation,matched,mentees,,7,7,people",
                        "acceptance,proposed,all,,96,96,people",
                        "acceptance,accepted,all,,7,7,people",
                        "completion,relationships,all,,7,7,relationships");
        assertThat(value(csv, "sessions,held,all,,")).isEqualTo("14");
        assertThat(value(csv, "hours,hours,all,held,")).isEqualTo("21");
        assertThat(value(csv, "hours,hours,all,planned,")).isEqualTo("140");
        assertThat(value(csv, "completion,complete,all,,")).isEqualTo("7");
        assertThat(value(csv, "completion,completion,all,,")).isEqualTo("1");
        assertThat(value(csv, "evidence,evidence,mentees,required,")).isEqualTo("14");
        assertThat(value(csv, "evidence,evidence,mentees,provided,")).isEqualTo("7");
        for (String item : ITEMS) {
            String row = "change,inclusive-teaching/" + item + ",all,";
            assertThat(value(csv, row + "pre,7,")).isEqualTo("1");
            assertThat(value(csv, row + "post,7,")).isEqualTo("2");
            assertThat(value(csv, row + "change,7,")).isEqualTo("1");
        }
    }

    /** The value of the row that starts so; n may stand between. */
    private static String value(String csv, String start) {
        Matcher row = Pattern.compile("(?m)^" + Pattern.quote(start) + "(?:[0-9]+,)?([^,]*),[^,]*\\r?$")
                .matcher(csv);
        assertThat(row.find()).as(start + " in\n" + csv).isTrue();
        return row.group(1);
    }

    private Walker as(long person) {
        String email = jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
        return signedIn.computeIfAbsent(email, address -> {
            accounts.setPassword(person, PASSWORD);
            Walker walker = walkers.get();
            walker.open("/sign-in");
            walker.fill("email", address);
            walker.fill("password", PASSWORD);
            walker.submit("/sign-in");
            assertThat(walker.path()).isNotEqualTo("/sign-in");
            return walker;
        });
    }
}
