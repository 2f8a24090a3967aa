package org.mentorium.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.participants.Asking.field;
import static org.mentorium.participants.Asking.token;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class InvitationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnInvitations invitations;

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
    void oneButtonWritesToAllWhoCannotSignInAndASecondTimeToNobody() {
        long first = cast.person("Mia", "Mentor");
        long second = cast.person("Manuel", "Mentee");
        long signing = cast.person("Sara", "Signing");
        jdbc.sql("insert into account (person_id, password_hash, changed_at) values (?, 'x', now())")
                .param(signing)
                .update();
        cast.participant(program, first, "MENTOR");
        cast.participant(program, first, "MENTEE");
        cast.participant(program, second, "MENTEE");
        cast.participant(program, signing, "MENTEE");
        assertThat(ask.get(coordinator, list)).bodyText().contains("2 people cannot sign in yet", "Send 2 invitations");
        assertThat(ask.get(coordinator, "/")).bodyText().contains("2 people to invite");
        for (int i = 0; i < 2; i++) {
            assertThat(ask.post(coordinator, list + "/invitations")).hasStatus(303);
        }
        assertThat(ask.letters(ask.email(first))).hasSize(1);
        assertThat(ask.letters(ask.email(second))).hasSize(1);
        assertThat(ask.letters(ask.email(signing))).isEmpty();
        assertThat(ask.get(coordinator, list)).bodyText().doesNotContain("cannot sign in yet");
        assertThat(ask.get(coordinator, "/")).bodyText().doesNotContain("to invite");
    }

    @Test
    void peopleAreAskedByTheirAddresses() {
        String fresh = "maria.lopez." + Cast.next() + "@cast.example";
        long known = cast.person("Nora", "Known");
        long taking = cast.person("Tom", "Taking");
        cast.participant(program, taking, "MENTEE");
        assertThat(ask.post(
                        coordinator,
                        list + "/invitations",
                        field("role", "MENTEE"),
                        field("addresses", fresh + "\nNora <" + ask.email(known) + ">; " + ask.email(taking)),
                        token()))
                .hasStatus(303);
        assertThat(ask.states(program.id(), fresh)).containsExactly("INVITED");
        assertThat(jdbc.sql("select given_name || ' ' || family_name from person where email = ?")
                        .param(fresh)
                        .query(String.class)
                        .single())
                .isEqualTo("Maria Lopez");
        assertThat(ask.states(program.id(), ask.email(known))).containsExactly("INVITED");
        assertThat(ask.letters(ask.email(known))).hasSize(1);
        assertThat(ask.letters(ask.email(taking))).isEmpty();
    }

    @Test
    void whatIsNoAddressIsNamedAndNobodyIsAsked() {
        String fresh = Cast.next() + "@cast.example";
        assertThat(ask.post(
                        coordinator,
                        list + "/invitations",
                        field("role", "MENTEE"),
                        field("addresses", fresh + "\n<b>nobody</b>"),
                        token()))
                .hasStatus(422)
                .bodyText()
                .contains("one is not an address", "&lt;b&gt;nobody&lt;/b&gt;", fresh);
        assertThat(ask.letters(fresh)).isEmpty();
        assertThat(ask.post(
                        coordinator, list + "/invitations", field("role", "MENTEE"), field("addresses", " "), token()))
                .hasStatus(422);
    }

    @Test
    void theInvitedPersonReadsAndAnswersAndNobodyElseDoes() {
        long invited = cast.person("Ida", "Invited");
        String page = InvitationPage.path(program.slug(), invite(invited));
        assertThat(invitations.open(viewer(invited)))
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo(page));
        assertThat(ask.get(invited, page)).hasStatusOk().bodyText().contains("Yes, I take part");
        assertThat(ask.get(coordinator, page)).hasStatus(404);
        assertThat(ask.post(coordinator, page + "/acceptance")).hasStatus(404);
        assertThat(ask.post(invited, page + "/acceptance")).hasStatus(303);
        assertThat(ask.states(program.id(), ask.email(invited))).containsExactly("ADMITTED");
        ask.post(invited, page + "/refusal");
        assertThat(ask.states(program.id(), ask.email(invited))).containsExactly("ADMITTED");
        assertThat(invitations.open(viewer(invited))).isEmpty();
    }

    @Test
    void anInvitationIsDeclinedWithoutAReason() {
        long invited = cast.person("Ida", "Invited");
        String page = InvitationPage.path(program.slug(), invite(invited));
        assertThat(ask.post(invited, page + "/refusal"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(ask.states(program.id(), ask.email(invited))).containsExactly("WITHDRAWN");
        assertThat(ask.get(invited, page)).hasStatusOk().bodyText().contains("You do not take part");
    }

    private long invite(long person) {
        return jdbc.sql("""
                        insert into participant (program_id, person_id, role, state, created_at)
                        values (?, ?, 'MENTOR', 'INVITED', now()) returning id
                        """).params(program.id(), person).query(Long.class).single();
    }

    private static org.mentorium.common.Viewer viewer(long person) {
        return new org.mentorium.common.Viewer(
                person, "", "", false, false, java.util.Locale.ENGLISH, java.time.ZoneOffset.UTC);
    }
}
