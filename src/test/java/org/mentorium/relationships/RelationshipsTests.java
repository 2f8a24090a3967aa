package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class RelationshipsTests {

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Relationships relationships;

    private Cast.Program program;
    private long mentor;
    private long mentee;

    @BeforeEach
    void twoWhoAccepted() {
        program = cast.program(cast.person("Cora", "Coordinator"));
        mentor = cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        mentee = cast.participant(program, cast.person("Manuel", "Mentee"), "MENTEE");
    }

    @Test
    void openingBindsBothTogether() {
        long id = relationships.open(program.id(), pair(mentor, mentee));
        assertThat(jdbc.sql("select role || participant_id from relationship_member where relationship_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("MENTOR" + mentor, "MENTEE" + mentee);
    }

    @Test
    void agreementStartsFromTheProgramsText() {
        jdbc.sql("insert into agreement_template (program_id, language, text) values (?, 'en', 'We meet.')")
                .param(program.id())
                .update();
        long id = relationships.open(program.id(), pair(mentor, mentee));
        assertThat(jdbc.sql("select number || text from agreement_version where relationship_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("1We meet.");
    }

    @Test
    void bothGetALetterWithTheLinkAndNoName() {
        long id = relationships.open(program.id(), pair(mentor, mentee));
        assertThat(jdbc.sql("select body from letter where body like ?")
                        .param("%/relationships/" + id + "\n%")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(body -> body.contains("Mentee") || body.contains("Mentor "));
    }

    @Test
    void samePairIsNotOpenedTwice() {
        relationships.open(program.id(), pair(mentor, mentee));
        assertThatThrownBy(() -> relationships.open(program.id(), pair(mentor, mentee)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("relationships.open.already");
    }

    @Test
    void onlyAdmittedParticipantsInTheirRolesAreBound() {
        assertThatThrownBy(() -> relationships.open(program.id(), pair(mentee, mentor)))
                .hasMessage("relationships.open.notAdmitted");
        jdbc.sql("update participant set state = 'WITHDRAWN' where id = ?")
                .param(mentee)
                .update();
        assertThatThrownBy(() -> relationships.open(program.id(), pair(mentor, mentee)))
                .hasMessage("relationships.open.notAdmitted");
    }

    private static List<Partner> pair(long mentor, long mentee) {
        return List.of(Partner.mentor(mentor), Partner.mentee(mentee));
    }
}
