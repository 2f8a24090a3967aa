package org.mentorium.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.participants.Asking.field;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.relationships.Partner;
import org.mentorium.relationships.Relationships;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ParticipantPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Relationships relationships;

    @Autowired
    PlatformTransactionManager transactions;

    private long coordinator;
    private Cast.Program program;
    private String list;

    private Asking ask;

    @BeforeEach
    void program() {
        ask = new Asking(mvc, jdbc);
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        list = "/programs/" + program.slug() + "/participants";
    }

    @Test
    void twoWhoSayWhereSomebodyStandsSeeBoth() {
        jdbc.sql("update program set mentoring_type = 'TEAM' where id = ?")
                .param(program.id())
                .update();
        long mentor = cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        jdbc.sql("update participant set parts = '{BUDDY_SIDE}', year_group = 5 where id = ?")
                .param(mentor)
                .update();
        assertThat(ask.post(
                        coordinator,
                        list + "/" + mentor + "/standing",
                        field("parts", "MANAGER_SIDE"),
                        field("yearGroup", "4"),
                        field("version", "99")))
                .hasStatus(409)
                .bodyText()
                .contains("What they are there for", "Year group")
                .doesNotContain("_SIDE", "??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void coordinatorsReadTheListInTheirLanguage(String locale) {
        cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        jdbc.sql("update person set locale = ? where id = ?")
                .params(locale, coordinator)
                .update();
        assertThat(ask.get(coordinator, list))
                .hasStatusOk()
                .bodyText()
                .contains("Mia Mentor", "lang=\"" + locale + "\"");
        for (String page : new String[] {"/new", "/imports/new", "/invitations/new"}) {
            assertThat(ask.get(coordinator, list + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + locale + "\"");
        }
    }

    @Test
    void administratorsReadTheListButDecideNothing() {
        long administrator = cast.administrator();
        long participant = cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        assertThat(ask.get(administrator, list))
                .hasStatusOk()
                .bodyText()
                .contains("Mia Mentor")
                .doesNotContain("imports");
        assertThat(ask.get(administrator, list + "/" + participant))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("withdrawal");
        assertThat(ask.get(administrator, list + "/new")).hasStatus(403);
        assertThat(ask.post(administrator, list + "/" + participant + "/withdrawal"))
                .hasStatus(403);
    }

    @Test
    void participantsAreForbiddenAndStrangersGetNotFound() {
        long mentee = cast.person("Manuel", "Mentee");
        long participant = cast.participant(program, mentee, "MENTEE");
        long stranger = cast.person("Stan", "Stranger");
        for (String page : new String[] {"", ".csv", ".xlsx", "/new", "/" + participant, "/imports/new"}) {
            assertThat(ask.get(mentee, list + page)).as(page).hasStatus(403);
            assertThat(ask.get(stranger, list + page)).as(page).hasStatus(404);
        }
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        for (int i = 0; i < 27; i++) {
            cast.participant(program, cast.person("Mia", "Mentor%02d".formatted(i)), "MENTOR");
        }
        cast.participant(program, cast.person("Ümit", "Ärmel"), "MENTEE");
        assertThat(ask.get(coordinator, list))
                .bodyText()
                .contains("Mia Mentor00", "Ümit Ärmel")
                .doesNotContain("Mentor25");
        assertThat(ask.get(coordinator, list + "?page=2"))
                .bodyText()
                .contains("Mentor26")
                .doesNotContain("Mentor00");
        assertThat(ask.get(coordinator, list + "?sort=-name"))
                .bodyText()
                .contains("Mentor26")
                .doesNotContain("Ümit");
        assertThat(ask.get(coordinator, list + "?role=MENTEE"))
                .bodyText()
                .contains("Ümit")
                .doesNotContain("Mia Mentor");
        assertThat(ask.get(coordinator, list + "?q=ÄRMEL"))
                .bodyText()
                .contains("Ümit")
                .doesNotContain("Mia Mentor");
        assertThat(ask.get(coordinator, list + "?q=%25")).bodyText().doesNotContain("Ümit", "Mia Mentor");
        assertThat(ask.get(coordinator, list + "?state=REFUSED"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ümit");
        assertThat(ask.get(coordinator, list + ".csv?role=MENTEE"))
                .hasStatusOk()
                .bodyText()
                .contains("email,given_name", "Ümit,Ärmel,mentee")
                .doesNotContain("Mia");
        assertThat(ask.get(coordinator, list + ".xlsx")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=-1",
                "?page=x",
                "?page=99999999999",
                "?sort=p.email;drop",
                "?role=BOSS",
                "?state=x",
                "?organisation=x",
                "?organisation=99999999999999999999",
                "?q='%22%5C_%25"
            })
    void whateverTheAddressSaysTheListAnswers(String query) {
        assertThat(ask.get(coordinator, list + query)).hasStatusOk();
    }

    @Test
    void theListCostsTheSameForFewAndForMany() throws Exception {
        for (int i = 0; i < 5; i++) {
            cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        }
        int few = Statements.during(() -> ask.get(coordinator, list));
        for (int i = 0; i < 95; i++) {
            cast.participant(program, cast.person("Manuel", "Mentee"), "MENTEE");
        }
        int many = Statements.during(() -> ask.get(coordinator, list));
        assertThat(many).as("one more to count what is on other pages").isLessThanOrEqualTo(few + 1);
        assertThat(many).isLessThan(10);
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        assertThat(ask.get(coordinator, list)).bodyText().contains("Nobody takes part yet", "/imports/new");
    }

    @Test
    void aNewPersonIsEnteredByHandAndTwiceIsOnce() {
        String email = "ana." + Cast.next() + "@cast.example";
        var form = new String[][] {
            {"email", email.toUpperCase(java.util.Locale.ROOT)},
            {"role", "MENTOR"},
            {"programCapacity", "3"},
            {"givenName", "Ana"},
            {"familyName", "Ruiz"},
            {"locale", "es"},
            {"token", java.util.UUID.randomUUID().toString()}
        };
        MvcTestResult first = ask.post(coordinator, list, form);
        assertThat(first).hasStatus(303);
        assertThat(ask.post(coordinator, list, form).getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(jdbc.sql("""
                        select count(*) from participant t join person p on p.id = t.person_id
                        where p.email = ? and t.capacity = 3 and t.state = 'ADMITTED' and p.locale = 'es'
                        """).param(email).query(Long.class).single()).isOne();
        form[6][1] = java.util.UUID.randomUUID().toString();
        assertThat(ask.post(coordinator, list, form)).hasStatus(422).bodyText().contains("already in this role", "Ana");
    }

    @Test
    void somebodyKnownIsAddedByTheirAddressAlone() {
        long person = cast.person("Nora", "Known");
        String email = ask.email(person);
        assertThat(add(email, "", "")).hasStatus(303);
        assertThat(state(person)).isEqualTo("ADMITTED");
    }

    @Test
    void aNewAddressNeedsANameAndKeepsWhatWasTyped() {
        assertThat(add("new." + Cast.next() + "@cast.example", "", "Ruiz"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter the given name and the family name", "value=\"Ruiz\"");
        assertThat(add("no address", "A", "B")).hasStatus(422);
        assertThat(add("a@b", "A", "B")).hasStatus(422);
        assertThat(add("x." + Cast.next() + "@cast.example", "=1+1", "B")).hasStatus(422);
        assertThat(add("x." + Cast.next() + "@cast.example", "x".repeat(10_000), "B"))
                .hasStatus(422);
    }

    @Test
    void anApplicationIsApprovedOrRefusedWithALetter() {
        long eager = cast.person("Eva", "Eager");
        long participant = apply(eager);
        assertThat(ask.get(coordinator, list)).bodyText().contains("One application waits");
        assertThat(ask.get(coordinator, list + "/" + participant)).bodyText().contains("I would love to");
        assertThat(ask.get(cast.administrator(), list + "/" + participant))
                .bodyText()
                .doesNotContain("I would love to");
        assertThat(ask.post(coordinator, list + "/" + participant + "/admission"))
                .hasStatus(303);
        assertThat(state(eager)).isEqualTo("ADMITTED");
        assertThat(ask.letters(ask.email(eager))).containsExactly("You take part in Program " + program.slug());

        long other = cast.person("Otto", "Other");
        assertThat(ask.post(coordinator, list + "/" + apply(other) + "/refusal"))
                .hasStatus(303);
        assertThat(state(other)).isEqualTo("REFUSED");
        assertThat(ask.letters(ask.email(other))).containsExactly("Your application to Program " + program.slug());
    }

    @Test
    void coordinatorsGetFromAPersonToTheirRelationships() {
        Cast.Pair pair = cast.pair(program);
        String mentor = list + "/" + pair.mentorParticipant();
        assertThat(ask.get(coordinator, mentor))
                .bodyText()
                .contains(
                        "href=\"/relationships/" + pair.id() + "\">Manuel Mentee</a>",
                        "Going on",
                        "href=\"mailto:" + ask.email(pair.mentor()));
        assertThat(ask.get(cast.administrator(), mentor))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/relationships/" + pair.id());
    }

    @Test
    void onlyMentorsHaveANumberOfMentees() {
        cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        assertThat(ask.get(coordinator, list)).bodyText().contains("Mentees at most");
        jdbc.sql("update program set mentoring_type = 'PEER' where id = ?")
                .param(program.id())
                .update();
        assertThat(ask.get(coordinator, list)).bodyText().doesNotContain("Mentees at most");
    }

    @Test
    void nobodyIsWithdrawnOutOfARelationshipThatGoesOn() {
        Cast.Pair pair = cast.pair(program);
        String mentor = list + "/" + pair.mentorParticipant();
        ask.post(coordinator, mentor + "/withdrawal");
        assertThat(state(pair.mentor())).isEqualTo("ADMITTED");
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        ask.post(coordinator, mentor + "/withdrawal");
        assertThat(state(pair.mentor())).isEqualTo("WITHDRAWN");
    }

    @Test
    void nobodyIsWithdrawnWhileSomebodyBindsThemIntoARelationship() {
        long mentor = cast.person("Mia", "Mentor");
        long participant = cast.participant(program, mentor, "MENTOR");
        long mentee = cast.participant(program, cast.person("Manuel", "Mentee"), "MENTEE");
        CompletableFuture<MvcTestResult> withdrawal = new TransactionTemplate(transactions).execute(status -> {
            relationships.open(program.id(), List.of(Partner.mentor(participant), Partner.mentee(mentee)));
            var other = CompletableFuture.supplyAsync(
                    () -> ask.post(coordinator, list + "/" + participant + "/withdrawal"));
            while (!other.isDone() && !isWaitedFor()) {
                Thread.onSpinWait();
            }
            return other;
        });
        Objects.requireNonNull(withdrawal).join();
        assertThat(state(mentor)).isEqualTo("ADMITTED");
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aClosedProgramChangesNobody() {
        long person = cast.person("Mia", "Mentor");
        long participant = cast.participant(program, person, "MENTOR");
        cast.state(program, "CLOSED");
        assertThat(ask.get(coordinator, list))
                .hasStatusOk()
                .bodyText()
                .contains("Mia Mentor")
                .doesNotContain("/imports");
        ask.post(coordinator, list + "/" + participant + "/withdrawal");
        assertThat(state(person)).isEqualTo("ADMITTED");
        assertThat(ask.get(coordinator, list + "/new")).hasStatus(409);
    }

    @Test
    void theNumberOfMenteesIsSavedAndAStaleOneShowsBoth() {
        long mentor = cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        String capacity = list + "/" + mentor + "/capacity";
        assertThat(ask.post(coordinator, capacity, field("programCapacity", "5"), field("version", "0")))
                .hasStatus(303);
        assertThat(ask.post(coordinator, capacity, field("programCapacity", "7"), field("version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains(">7<", ">5<");
        assertThat(ask.post(coordinator, capacity, field("programCapacity", "many"), field("version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"");
        long mentee = cast.participant(program, cast.person("Manuel", "Mentee"), "MENTEE");
        assertThat(ask.post(
                        coordinator,
                        list + "/" + mentee + "/capacity",
                        field("programCapacity", "5"),
                        field("version", "0")))
                .hasStatus(422);
    }

    @Test
    void somebodyElsesParticipantIsNotFoundHere() {
        var elsewhere = cast.program(cast.person("Olga", "Other"));
        long participant = cast.participant(elsewhere, cast.person("Mia", "Mentor"), "MENTOR");
        assertThat(ask.get(coordinator, list + "/" + participant)).hasStatus(404);
        assertThat(ask.post(coordinator, list + "/" + participant + "/withdrawal"))
                .hasStatus(404);
    }

    private long apply(long person) {
        return jdbc.sql("""
                        insert into participant (program_id, person_id, role, state, motivation, created_at)
                        values (?, ?, 'MENTEE', 'APPLIED', 'I would love to', now()) returning id
                        """).params(program.id(), person).query(Long.class).single();
    }

    private MvcTestResult add(String email, String givenName, String familyName) {
        return ask.post(
                coordinator,
                list,
                field("email", email),
                field("role", "MENTEE"),
                field("givenName", givenName),
                field("familyName", familyName),
                field("locale", "en"),
                field("token", java.util.UUID.randomUUID().toString()));
    }

    private String state(long person) {
        return String.join(" ", ask.states(program.id(), ask.email(person)));
    }
}
