package org.mentorium.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.participants.Asking.field;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ImportTests {

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Imports imports;

    private long coordinator;
    private Cast.Program program;
    private String list;
    private Asking ask;
    private String own;

    @BeforeEach
    void program() {
        ask = new Asking(mvc, jdbc);
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        list = "/programs/" + program.slug() + "/participants";
        own = Cast.next() + ".example";
    }

    @Test
    void aWholeListIsTakenOverOnceAndTheSameListAgainChangesNothing() throws Exception {
        String file = ofOurOwn(file("inclusive-teaching-participants.csv"));
        String page = upload(file);
        assertThat(ask.get(coordinator, page))
                .hasStatusOk()
                .bodyText()
                .contains("132 new people", "0 refused", "Confirm: take over 132 people", "6 new organisations");
        assertThat(taking()).isZero();

        String shown = shown(page);
        assertThat(Statements.during(() -> post(page, shown)))
                .as("a person and a participant a row, and a handful more")
                .isLessThan(2 * 132 + 20);
        assertThat(taking()).isEqualTo(132);
        assertThat(ask.count("select count(*) from program_organisation where program_id = ?", program.id()))
                .isEqualTo(6);
        assertThat(ask.count("""
                        select count(*) from person p join participant t on t.person_id = p.id
                        where t.program_id = ? and p.line_manager_id is not null
                        """, program.id())).isEqualTo(34);
        assertThat(ask.get(coordinator, page)).hasStatusOk().bodyText().contains("taken over on");
        assertThat(ask.count("select length(content) from participant_import where program_id = ?", program.id()))
                .isZero();

        String again = upload("\uFEFF" + file.replace("\n", "\r\n"));
        assertThat(ask.get(coordinator, again))
                .bodyText()
                .contains("Nothing to do", "132 as they are", "132 rows stay as they are")
                .doesNotContain("/confirmation");
        confirm(again);
        assertThat(taking()).isEqualTo(132);
    }

    @Test
    void aListWithMistakesSaysWhereAndNothingOfItIsTakenOver() throws IOException {
        String page = upload(ofOurOwn(file("participants-with-mistakes.csv")));
        assertThat(ask.get(coordinator, page))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "13 rows cannot be taken over, so nothing of this list is.",
                        "Line\u00a015",
                        "Mars/Base",
                        "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("/confirmation", "<script>alert");
        assertThat(post(page, "anything")).hasStatus(303).redirectedUrl().isEqualTo(page);
        assertThat(taking()).isZero();
    }

    @Test
    void aListGivesPriorityAndIsOneMoment() {
        take("""
                email,given_name,family_name,role,priority
                ana@%1$s,Ana,Ruiz,mentee,2
                bo@%1$s,Bo,Berg,mentee,
                """);
        assertThat(priorities()).containsExactly("Ana 2", "Bo null");
        assertThat(ask.count("select count(distinct created_at) from participant where program_id = ?", program.id()))
                .isEqualTo(1);
        String page = upload("""
                email,given_name,family_name,role,priority
                ana@%1$s,Ana,Ruiz,mentee,1
                bo@%1$s,Bo,Berg,mentee,
                """.formatted(own));
        assertThat(ask.get(coordinator, page)).bodyText().contains("1 changed", "<del>2</del> → <ins>1</ins>");
        confirm(page);
        assertThat(priorities()).containsExactly("Ana 1", "Bo null");
        assertThat(ask.get(coordinator, upload("""
                        email,given_name,family_name,role,priority
                        ana@%1$s,Ana,Ruiz,mentee,0
                        cy@%1$s,Cy,Cole,mentor,1
                        """.formatted(own))))
                .bodyText()
                .contains("Priority groups are counted from 1", "Only mentees have a priority group")
                .doesNotContain("/confirmation");
    }

    private List<String> priorities() {
        return jdbc.sql("""
                        select p.given_name || ' ' || coalesce(t.priority::text, 'null') from participant t
                        join person p on p.id = t.person_id where t.program_id = ? order by 1
                        """).param(program.id()).query(String.class).list();
    }

    @Test
    void whatChangesIsShownBeforeAndAfter() {
        take("""
                email,given_name,family_name,role,position,capacity,line_manager_email
                ana@%1$s,Ana,Ruiz,mentor,teacher,2,
                bo@%1$s,Bo,Berg,mentee,,,
                """);
        String page = upload("""
                email,given_name,family_name,role,position,capacity,line_manager_email
                ANA@%1$s,Ana,Ruiz Gil,mentor,,4,
                bo@%1$s,Bo,Berg,mentee;mentor,,,ana@%1$s
                """.formatted(own));
        assertThat(ask.get(coordinator, page))
                .bodyText()
                .contains("2 changed", "<del>Ruiz</del> → <ins>Ruiz Gil</ins>", "<del>2</del> → <ins>4</ins>")
                .contains("<ins>ana@" + own + "</ins>", "<ins>mentor</ins>");
        confirm(page);
        assertThat(ask.states(program.id(), "bo@" + own)).containsExactly("ADMITTED", "ADMITTED");
        assertThat(jdbc.sql("select position from person where email = ?")
                        .param("ana@" + own)
                        .query(String.class)
                        .single())
                .isEqualTo("teacher");
    }

    @Test
    void aDryRunThatIsOutOfDateIsNotConfirmed() {
        String page = upload("email,given_name,family_name,role\nana@%s,Ana,Ruiz,mentor\n".formatted(own));
        String shown = shown(page);
        jdbc.sql("insert into person (email, given_name, family_name) values (?, 'Ana', 'Perez')")
                .param("ana@" + own)
                .update();
        assertThat(post(page, shown)).hasStatus(303).redirectedUrl().isEqualTo(page);
        assertThat(taking()).isZero();
        assertThat(ask.get(coordinator, page)).bodyText().contains("<del>Perez</del> → <ins>Ruiz</ins>");
        confirm(page);
        assertThat(taking()).isOne();
    }

    @Test
    void aFileThatNobodyConfirmsIsForgottenAfterAWeek() {
        String page = upload("email,given_name,family_name,role\nana@%s,Ana,Ruiz,mentor\n".formatted(own));
        imports.forgetOld();
        assertThat(ask.get(coordinator, page)).hasStatusOk();
        jdbc.sql("update participant_import set uploaded_at = uploaded_at - interval '8 days' where program_id = ?")
                .param(program.id())
                .update();
        imports.forgetOld();
        assertThat(ask.get(coordinator, page)).hasStatus(404);
    }

    @Test
    void twoConfirmationsAtOnceAreOne() throws Exception {
        String page = upload("email,given_name,family_name,role\nana@%s,Ana,Ruiz,mentor\n".formatted(own));
        String shown = shown(page);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<MvcTestResult> confirmation = () -> post(page, shown);
            for (Future<MvcTestResult> answer : two.invokeAll(List.of(confirmation, confirmation))) {
                assertThat(answer.get()).hasStatus(303);
            }
        } finally {
            two.shutdown();
        }
        assertThat(taking()).isOne();
    }

    @Test
    void anotherCoordinatorOfTheProgramSeesTheDryRunAndNobodyElseDoes() {
        String page = upload("email,given_name,family_name,role\nana@%s,Ana,Ruiz,mentor\n".formatted(own));
        long second = cast.person("Cem", "Coordinator");
        cast.role(program.id(), second, "COORDINATOR");
        long mentee = cast.person("Manuel", "Mentee");
        cast.participant(program, mentee, "MENTEE");
        assertThat(ask.get(second, page)).hasStatusOk();
        assertThat(ask.get(mentee, page)).hasStatus(403);
        assertThat(ask.get(cast.administrator(), page)).hasStatus(403);
        long stranger = cast.person("Stan", "Stranger");
        assertThat(ask.get(stranger, page)).hasStatus(404);
        assertThat(ask.post(stranger, page + "/confirmation")).hasStatus(404);
        Cast.Program theirs = cast.program(stranger);
        assertThat(ask.get(stranger, page.replace(program.slug(), theirs.slug())))
                .hasStatus(404);
    }

    @Test
    void whoTakesPartElsewhereIsAddedWithoutShowingOrChangingTheirProfile() {
        long known = cast.person("Nora", "Known");
        cast.participant(cast.program(cast.person("Olga", "Other")), known, "MENTEE");
        jdbc.sql("update person set goals = 'private plans' where id = ?")
                .param(known)
                .update();
        String email = ask.email(known);
        String page =
                upload("email,given_name,family_name,role,goals\n%s,Eleonora,Known,mentor,others\n".formatted(email));
        assertThat(ask.get(coordinator, page))
                .bodyText()
                .contains("1 changed", "Their profile is their own")
                .doesNotContain("private plans");
        confirm(page);
        assertThat(ask.states(program.id(), email)).containsExactly("ADMITTED");
        assertThat(jdbc.sql("select given_name || goals from person where id = ?")
                        .param(known)
                        .query(String.class)
                        .single())
                .isEqualTo("Noraprivate plans");
        assertThat(ask.get(
                        coordinator,
                        upload("email,given_name,family_name,role,goals\n%s,Eleonora,Known,mentor,others\n"
                                .formatted(email))))
                .bodyText()
                .contains("Nothing to do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void theDryRunSpeaksTheReadersLanguage(String locale) throws IOException {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(locale, coordinator)
                .update();
        assertThat(ask.get(coordinator, upload(ofOurOwn(file("participants-with-mistakes.csv")))))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"" + locale + "\"", "Mars/Base")
                .doesNotContain("is not a", "imports.");
    }

    @Test
    void aFileThatIsNoListIsAnsweredWithWords() {
        assertThat(ask.upload(coordinator, list + "/imports", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("none was chosen");
        assertThat(ask.post(coordinator, list + "/imports", Asking.token())).hasStatus(422);
        for (byte[] content : List.of(
                new byte[] {'P', 'K', 3, 4, 1, 2},
                new byte[] {'e', 'm', (byte) 0xC3, 'x'},
                "a\0b".getBytes(StandardCharsets.UTF_8),
                "email,given_name\n".getBytes(StandardCharsets.UTF_8),
                "just words".getBytes(StandardCharsets.UTF_8),
                "email,given_name,family_name,role\n\"never closed".getBytes(StandardCharsets.UTF_8))) {
            MvcTestResult answer = ask.upload(coordinator, list + "/imports", content);
            assertThat(answer).hasStatus(303);
            assertThat(ask.get(
                            coordinator,
                            Objects.requireNonNull(answer.getResponse().getRedirectedUrl())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("nothing of this list is")
                    .doesNotContain("/confirmation");
        }
        byte[] large = new byte[3 << 20];
        java.util.Arrays.fill(large, (byte) 'x');
        assertThat(ask.upload(coordinator, list + "/imports", large)).hasStatus(303);
    }

    private void take(String file) {
        confirm(upload(file.formatted(own)));
    }

    private String upload(String file) {
        MvcTestResult answer = ask.upload(coordinator, list + "/imports", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult confirm(String page) {
        return post(page, shown(page));
    }

    private MvcTestResult post(String page, String shown) {
        return ask.post(coordinator, page + "/confirmation", field("shown", shown));
    }

    private String shown(String page) {
        try {
            Matcher shown =
                    SHOWN.matcher(ask.get(coordinator, page).getResponse().getContentAsString(StandardCharsets.UTF_8));
            return shown.find() ? shown.group(1) : "";
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long taking() {
        return ask.count("select count(*) from participant where program_id = ?", program.id());
    }

    /** The same people at addresses and schools that no other test has. */
    private String ofOurOwn(String file) {
        return file.replaceAll("(?i)\\.example", "." + own)
                .replace("Liceo Leonardo", own + " Liceo Leonardo")
                .replace("IES Alfonso", own + " IES Alfonso")
                .replace("Collège", own + " Collège")
                .replace("Escuela", own + " Escuela")
                .replace("Gymnasium", own + " Gymnasium")
                .replace("Kauppilan", own + " Kauppilan");
    }

    private static String file(String name) throws IOException {
        try (InputStream in = ImportTests.class.getResourceAsStream("/participants/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
