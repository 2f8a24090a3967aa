package org.mentorium.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.participants.PlannedRow.Outcome.CHANGED;
import static org.mentorium.participants.PlannedRow.Outcome.CREATED;
import static org.mentorium.participants.PlannedRow.Outcome.REFUSED;
import static org.mentorium.participants.PlannedRow.Outcome.UNCHANGED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.export.UploadedTable;
import org.mentorium.participants.ImportFacts.Facts;
import org.mentorium.people.KnownPerson;
import org.mentorium.people.PersonData;
import org.mentorium.programs.DecidedBy;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.Shape;
import org.mentorium.web.IcuMessageSource;

class ImportPlannerTests {

    private static final ProgramPolicy POLICY = new ProgramPolicy(
            MentoringType.TEAM,
            true,
            List.of("en"),
            Map.of(),
            Map.of(),
            Set.of(),
            null,
            DecidedBy.COORDINATOR,
            2,
            1,
            1,
            null,
            null,
            0,
            0,
            Shape.USUAL);

    private static final Facts NOTHING_KNOWN =
            new Facts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of());
    private static final Profile BLANK = Profile.blank("en", "Europe/Vienna");
    private static final String HEADER = "email;given_name;family_name;role;organisation;position;line_manager_email;"
            + "languages;skills_offered;skills_sought;goals;experience_years;capacity;availability;locale;time_zone\n";

    @Test
    void aWholeFileOfNewPeopleIsCreated() throws IOException {
        ImportPlan plan = plan(file("inclusive-teaching-participants.csv"), NOTHING_KNOWN);
        assertThat(plan.blocked()).isFalse();
        assertThat(plan.created()).isEqualTo(132);
        assertThat(plan.newOrganisations())
                .containsExactlyInAnyOrder(
                        "Liceo Leonardo, Ancona",
                        "IES Alfonso X, Murcia",
                        "Collège Jean Moulin, Lyon",
                        "Escuela Secundaria Técnica 12, Tepic",
                        "Gymnasium Nord, Graz",
                        "Kauppilan koulu, Turku");
    }

    @Test
    void eachMistakeIsNamedAtItsLineAndColumnWithTheWayOut() throws IOException {
        ImportPlan plan = plan(file("participants-with-mistakes.csv"), NOTHING_KNOWN);
        assertThat(plan.blocked()).isTrue();
        assertThat(plan.refusedRows().stream().flatMap(ImportPlannerTests::told))
                .containsExactly(
                        "5 email: “lea.lefevre@moulin.example” stands in line 4 already; capitals make no difference."
                                + " Keep one of the two rows, or correct the address.",
                        "7 email: “not an address” is not an e-mail address. Write it like name@school.example.",
                        "9 capacity: Only mentors have a capacity, and this row is a mentee’s. Empty the cell, or correct"
                                + " the role.",
                        "10 role: “boss” is not a role. Write mentor, mentee, or mentor;mentee; in a program of peers,"
                                + " peer.",
                        "11 capacity: “-2” is not a whole number from 0 to 99. Write it in digits, or leave the cell"
                                + " empty.",
                        "12 capacity: “many” is not a whole number from 0 to 99. Write it in digits, or leave the cell"
                                + " empty.",
                        "13 given_name: “=HYPERLINK(\"http://evil.example\")” begins like a formula of a spreadsheet"
                                + " program. Write only the words, without =, +, - or @ in front.",
                        "14 family_name: “<script>alert(1)</script>” holds < or >, as web pages do. Write only the"
                                + " words.",
                        "15 time_zone: “Mars/Base” is not a time zone. Write it like Europe/Madrid or"
                                + " America/Mazatlan.",
                        "16 line_manager_email: Nobody in this list or here has the address “nobody@nowhere.example”."
                                + " Add the line manager to the list, correct the address, or empty the cell.",
                        "17 languages: “klingon” is not a language code. Use two letters, such as en, es or fr,"
                                + " separated by semicolons.",
                        "19 availability: “someday” is not a time of the week. Write day and hours like thu 10-12,"
                                + " separated by semicolons.",
                        "20 given_name: The cell is empty. Fill it in.");
        assertThat(plan.rows().stream().filter(row -> row.outcome() == CREATED).map(PlannedRow::line))
                .as("experience may be missing (18), a goal may have two lines (21)")
                .contains(18, 21, 23);
    }

    @Test
    void aRoleIsReadWhateverItsCapitalsAndSpaces() throws IOException {
        assertThat(row("a@b.example;A;B; Mentee ;;;;;;;;;;;;").row().roles()).containsExactly(ParticipantRole.MENTEE);
        assertThat(row("a@b.example;A;B;\"mentor; MENTEE\";;;;;;;;;;;;").row().roles())
                .containsExactly(ParticipantRole.MENTOR, ParticipantRole.MENTEE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email        | ;A;B;mentor;;;;;;;;;;;;",
                "role         | a@b.example;A;B;;;;;;;;;;;;;",
                "capacity     | a@b.example;A;B;mentor;;;;;;;;;100;;;",
                "experience_years | a@b.example;A;B;mentor;;;;;;;;81;;;;",
                "experience_years | a@b.example;A;B;mentor;;;;;;;;1.5;;;;",
                "locale       | a@b.example;A;B;mentor;;;;;;;;;;;de;",
                "availability | a@b.example;A;B;mentor;;;;;;;;;;thu 12-10;;",
                "line_manager_email | a@b.example;A;B;mentor;;;A@B.example;;;;;;;;;",
                "organisation | a@b.example;A;B;mentor;+1;;;;;;;;;;;",
                "position     | a@b.example;A;B;mentor;;<b>;;;;;;;;;;",
            })
    void aWrongValueIsRefusedAtItsColumn(String column, String line) throws IOException {
        assertThat(row(line).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(column.strip()));
    }

    @Test
    void whatIsTooLongOrTooMuchIsRefused() throws IOException {
        String name = "x".repeat(101);
        String skills = "\"" + "s;".repeat(1)
                + java.util.stream.IntStream.range(0, 51)
                        .mapToObj(i -> "skill " + i)
                        .collect(java.util.stream.Collectors.joining(";"))
                + "\"";
        assertThat(row("a@b.example;" + name + ";B;mentor;;;;;" + skills + ";;" + "g".repeat(2001) + ";;;;;")
                        .problems())
                .extracting(RowProblem::column)
                .containsExactly("given_name", "skills_offered", "goals");
    }

    @Test
    void lineManagersMayStandAnywhereInTheFile() throws IOException {
        ImportPlan plan = plan(
                HEADER + "a@b.example;A;B;mentee;;;c@d.example;;;;;;;;;\n" + "c@d.example;C;D;mentor;;;;;;;;;;;;\n",
                NOTHING_KNOWN);
        assertThat(plan.blocked()).isFalse();
    }

    @Test
    void somebodyWithoutASignInBecomesWhatTheFileSaysAndEmptyCellsLeaveWhatIsKnown() throws IOException {
        PlannedRow row = plan(
                        HEADER + "ana@b.example;Ana;Ruiz;mentee;;head;;es;;rubrics;;;;;;\n",
                        knowing(Set.of(), Set.of()))
                .rows()
                .get(0);
        assertThat(row.outcome()).isEqualTo(CHANGED);
        assertThat(row.changes())
                .contains(
                        new Profile.Change("family_name", "Perez", "Ruiz"),
                        new Profile.Change("position", "teacher", "head"),
                        new Profile.Change("skills_sought", "", "rubrics"));
        assertThat(row.after().goals()).isEqualTo("to listen");
    }

    @Test
    void aSkillWithoutALevelLeavesTheLevelThatIsKnown() {
        Profile known = skilled("Moodle: 2", "rubrics");
        assertThat(known.with(skilled("moodle", "rubrics: 3", "Python")).skillsOffered())
                .containsExactly("Moodle: 2", "rubrics: 3", "Python");
        assertThat(known.with(skilled("Moodle: 1")).skillsOffered()).containsExactly("Moodle: 1");
        assertThat(known.with(skilled()).skillsOffered()).containsExactly("Moodle: 2", "rubrics");
        assertThat(skilled("Moodle").filledFrom(skilled("Moodle: 2")).skillsOffered())
                .as("their own profile stays as it is")
                .containsExactly("Moodle");
    }

    private static Profile skilled(String... offered) {
        return new Profile(
                "Ana",
                "Ruiz",
                "",
                "",
                "",
                List.of(),
                List.of(offered),
                List.of(),
                "",
                null,
                List.of(),
                "en",
                "UTC",
                "",
                "",
                "",
                null);
    }

    @Test
    void whoSignsInKeepsTheirProfileAndOnlyGapsAreFilled() throws IOException {
        PlannedRow row = plan(
                        HEADER + "ana@b.example;Ana;Ruiz;mentee;;head;;es;;rubrics;;;;;;\n",
                        knowing(Set.of(7L), Set.of()))
                .rows()
                .get(0);
        assertThat(row.changes())
                .contains(new Profile.Change("skills_sought", "", "rubrics"))
                .noneMatch(change -> change.column().equals("family_name"));
        assertThat(row.notes()).contains("imports.note.ownProfile");
    }

    @Test
    void whoTakesPartElsewhereKeepsTheirProfileWhole() throws IOException {
        PlannedRow row = plan(
                        HEADER + "ana@b.example;Ana;Ruiz;mentee;;head;;es;;rubrics;;;;;;\n",
                        knowing(Set.of(), Set.of(7L)))
                .rows()
                .get(0);
        assertThat(row.profileChanges()).isFalse();
        assertThat(row.changes()).containsExactly(new Profile.Change("role", "", "mentee"));
    }

    @Test
    void somebodyWhoHasLeftIsNotBroughtBackByAFile() throws IOException {
        Participant left = Participant.admitted(1, 7, ParticipantRole.MENTEE, 2, java.time.Instant.EPOCH);
        left.withdraw(2, java.time.Instant.EPOCH);
        Facts facts = new Facts(
                Map.of("ana@b.example", ANA),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(7L, Map.of(ParticipantRole.MENTEE, left)),
                Set.of(),
                Set.of());
        PlannedRow row = plan(HEADER + "ana@b.example;Ana;Perez;mentee;;;;;;;;;;;;\n", facts)
                .rows()
                .get(0);
        assertThat(row.outcome()).isEqualTo(UNCHANGED);
        assertThat(row.notes()).containsExactly("imports.note.stays.WITHDRAWN");
    }

    @Test
    void aChangedSideAndAChangedYearGroupAreSaidAtTheirColumns() throws IOException {
        Participant mentor = Participant.admitted(1, 7, ParticipantRole.MENTOR, 2, java.time.Instant.EPOCH);
        mentor.stand(new Standing(List.of("MANAGER_SIDE"), 2, null));
        Facts facts = new Facts(
                Map.of("ana@b.example", ANA),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(7L, Map.of(ParticipantRole.MENTOR, mentor)),
                Set.of(),
                Set.of());
        PlannedRow row = plan(
                        "email,given_name,family_name,role,side,year_group\nana@b.example,Ana,Perez,mentor,buddy,3\n",
                        facts)
                .rows()
                .get(0);
        assertThat(row.newStanding()).isTrue();
        assertThat(row.changes())
                .containsExactly(
                        new Profile.Change("side", "manager", "buddy"), new Profile.Change("year_group", "2", "3"));
    }

    @Test
    void aFileThatIsNoTableBlocksTheImport() throws IOException {
        ImportPlan plan = plan("name,e-mail\nAna,ana@b.example\n", NOTHING_KNOWN);
        assertThat(plan.blocked()).isTrue();
        assertThat(plan.fileProblems()).isNotEmpty();
        assertThat(plan("", NOTHING_KNOWN).blocked()).isTrue();
    }

    @Test
    void aRowOfTooFewCellsBlocksTheOthers() throws IOException {
        ImportPlan plan =
                plan("email,given_name,family_name,role\na@b.example,A,B,mentor\nc@d.example,C\n", NOTHING_KNOWN);
        assertThat(plan.refused()).isEqualTo(1);
        assertThat(plan.created()).isEqualTo(1);
        assertThat(plan.blocked()).isTrue();
    }

    private static final KnownPerson ANA = new KnownPerson(
            7,
            new PersonData(
                    "ana@b.example",
                    "Ana",
                    "Perez",
                    null,
                    "teacher",
                    null,
                    List.of("es"),
                    List.of(),
                    List.of(),
                    "to listen",
                    3,
                    List.of(),
                    null,
                    "es",
                    "Europe/Madrid",
                    null,
                    null,
                    null,
                    null));

    private static Facts knowing(Set<Long> signingIn, Set<Long> elsewhere) {
        return new Facts(Map.of("ana@b.example", ANA), Map.of(), Map.of(), Map.of(), Map.of(), signingIn, elsewhere);
    }

    private static java.util.stream.Stream<String> told(PlannedRow row) {
        assertThat(row.outcome()).isEqualTo(REFUSED);
        return row.problems().stream()
                .map(problem -> row.line() + " " + problem.column() + ": "
                        + words().getMessage(problem.key(), problem.args().toArray(), Locale.ENGLISH));
    }

    private static IcuMessageSource words() {
        return org.springframework.beans.BeanUtils.instantiateClass(IcuMessageSource.class);
    }

    private static PlannedRow row(String line) throws IOException {
        return plan(HEADER + line + "\n", NOTHING_KNOWN).rows().get(0);
    }

    private static ImportPlan plan(String text, Facts facts) throws IOException {
        UploadedTable table =
                UploadedTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ImportColumns.READ);
        return ImportPlanner.plan(
                table.rows().stream().map(row -> RowReader.read(row, POLICY)).toList(), table.problems(), facts, BLANK);
    }

    private static String file(String name) throws IOException {
        try (InputStream in = ImportPlannerTests.class.getResourceAsStream("/participants/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
