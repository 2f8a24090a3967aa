package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.programs.DecidedBy;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramState;

class QuestionnaireRightsTests {

    @ParameterizedTest
    @CsvSource({
        // who, program; list, read, change, see who answered
        "coordinator, RUNNING, true, true, true, true",
        "coordinator, DRAFT, true, true, true, true",
        "coordinator, CLOSED, true, true, false, true",
        "evaluator, RUNNING, true, true, false, false",
        "administrator, RUNNING, true, true, false, false",
        "mentor, RUNNING, true, false, false, false",
        "mentee, RUNNING, true, false, false, false",
        "applicant, ENROLLING, false, false, false, false"
    })
    void rightsFollowFromTheRole(
            String who, ProgramState state, boolean list, boolean read, boolean change, boolean seeWhoAnswered) {
        ProgramScope program = new ProgramScope(
                1,
                "slug",
                "Name",
                state,
                ZoneOffset.UTC,
                false,
                who.equals("coordinator"),
                who.equals("evaluator"),
                who.equals("administrator"),
                who.equals("mentor"),
                who.equals("mentee"),
                MentoringType.ONE_TO_ONE,
                DecidedBy.COORDINATOR);

        assertThat(QuestionnaireRights.mayList(program)).isEqualTo(list);
        assertThat(QuestionnaireRights.mayRead(program)).isEqualTo(read);
        assertThat(QuestionnaireRights.mayChange(program)).isEqualTo(change);
        assertThat(QuestionnaireRights.maySeeWhoAnswered(program)).isEqualTo(seeWhoAnswered);
    }
}
