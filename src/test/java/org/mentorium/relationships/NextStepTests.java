package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.relationships.NextStep.ANSWER_TIMES;
import static org.mentorium.relationships.NextStep.AWAIT_ANSWER;
import static org.mentorium.relationships.NextStep.CHECK_IN;
import static org.mentorium.relationships.NextStep.FINISH;
import static org.mentorium.relationships.NextStep.LOG_SESSION;
import static org.mentorium.relationships.NextStep.LOOK_BACK;
import static org.mentorium.relationships.NextStep.MEET;
import static org.mentorium.relationships.NextStep.PLAN_SESSION;
import static org.mentorium.relationships.NextStep.SIGN;
import static org.mentorium.relationships.NextStep.SIGN_AGAIN;
import static org.mentorium.relationships.NextStep.WRITE_AGREEMENT;
import static org.mentorium.relationships.NextStep.WRITE_DIARY;
import static org.mentorium.relationships.NextStep.WRITE_GOAL;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorium.relationships.AgreementStatus.Signer;
import org.mentorium.relationships.NextStep.Facts;
import org.mentorium.relationships.NextStep.Meeting;

class NextStepTests {

    private static final long VIEWER = 1;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Meeting MEETING = new Meeting(3, NOW);

    @Test
    void agreementComesBeforeEverythingElse() {
        assertThat(step(agreement(0, false), 0, 5, MEETING, MEETING, MEETING, true))
                .isEqualTo(WRITE_AGREEMENT);
        assertThat(step(agreement(1, false), 0, 5, MEETING, MEETING, MEETING, true))
                .isEqualTo(SIGN);
        assertThat(step(agreement(2, false), 1, 5, MEETING, MEETING, MEETING, true))
                .isEqualTo(SIGN_AGAIN);
    }

    @Test
    void nobodyWaitsForTheOthersSignature() {
        assertThat(step(agreement(1, true), 1, 0, null, null, null, false)).isEqualTo(WRITE_GOAL);
    }

    @Test
    void sessionThatPassedIsLoggedBeforeTheDiaryIsWritten() {
        assertThat(step(agreement(1, true), 1, 1, MEETING, MEETING, MEETING, true))
                .isEqualTo(LOG_SESSION);
        assertThat(step(agreement(1, true), 1, 1, null, MEETING, MEETING, true)).isEqualTo(WRITE_DIARY);
    }

    @Test
    void whenAllIsWrittenTheNextMeetingComes() {
        assertThat(step(agreement(1, true), 1, 1, null, null, MEETING, true)).isEqualTo(MEET);
        assertThat(step(agreement(1, true), 1, 1, null, null, null, false)).isEqualTo(PLAN_SESSION);
    }

    @Test
    void whenAllThatTheProgramAsksForWasHeldTheEndIsNear() {
        assertThat(step(agreement(1, true), 1, 1, null, null, null, true)).isEqualTo(FINISH);
    }

    @Test
    void halfWayOneLooksBackBeforeTheNextMeeting() {
        Facts facts = new Facts(agreement(1, true), 1, VIEWER, 1, null, null, MEETING, true, false, false, null, null);
        assertThat(NextStep.of(facts)).isEqualTo(CHECK_IN);
        assertThat(CHECK_IN.path(facts)).isEqualTo("/check-ins/midpoint");
    }

    @Test
    void whenTheProgramEndsOneLooksBackBeforeTheNextMeeting() {
        Facts facts = new Facts(agreement(1, true), 1, VIEWER, 1, null, null, MEETING, false, true, false, null, null);
        assertThat(NextStep.of(facts)).isEqualTo(LOOK_BACK);
        assertThat(LOOK_BACK.path(facts)).isEqualTo("/check-ins/closing");
    }

    @Test
    void whoIsAskedForATimeAnswersBeforeAnythingButTheAgreement() {
        Facts facts =
                new Facts(agreement(1, true), 1, VIEWER, 0, MEETING, MEETING, MEETING, true, false, true, 7L, null);
        assertThat(NextStep.of(facts)).isEqualTo(ANSWER_TIMES);
        assertThat(ANSWER_TIMES.path(facts)).isEqualTo("/sessions/proposals/7");
        assertThat(ANSWER_TIMES.meeting(facts)).isNull();
    }

    @Test
    void whoProposedTimesIsNotToldToPlanButToWait() {
        Facts facts = new Facts(agreement(1, true), 1, VIEWER, 1, null, null, null, false, false, true, null, 8L);
        assertThat(NextStep.of(facts)).isEqualTo(AWAIT_ANSWER);
        assertThat(AWAIT_ANSWER.path(facts)).isEqualTo("/sessions/proposals/8");
    }

    @Test
    void stepLeadsToItsSession() {
        Facts facts = facts(agreement(1, true), 1, 1, MEETING, null, null, false);
        Meeting meeting = LOG_SESSION.meeting(facts);
        assertThat(meeting).isEqualTo(MEETING);
        assertThat(LOG_SESSION.path(facts)).isEqualTo("/sessions/3");
        assertThat(WRITE_GOAL.path(facts)).isEqualTo("/goals/new");
    }

    private static NextStep step(
            AgreementStatus agreement,
            int lastSigned,
            long goals,
            @Nullable Meeting late,
            @Nullable Meeting undocumented,
            @Nullable Meeting upcoming,
            boolean complete) {
        return NextStep.of(facts(agreement, lastSigned, goals, late, undocumented, upcoming, complete));
    }

    private static Facts facts(
            AgreementStatus agreement,
            int lastSigned,
            long goals,
            @Nullable Meeting late,
            @Nullable Meeting undocumented,
            @Nullable Meeting upcoming,
            boolean complete) {
        return new Facts(
                agreement, lastSigned, VIEWER, goals, late, undocumented, upcoming, false, false, complete, null, null);
    }

    private static AgreementStatus agreement(int number, boolean mine) {
        return new AgreementStatus(
                number,
                NOW,
                null,
                List.of(
                        new Signer(VIEWER, 11, "Me", MemberRole.MENTEE, mine ? NOW : null),
                        new Signer(2, 12, "Other", MemberRole.MENTOR, null)));
    }
}
