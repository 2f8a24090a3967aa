package org.mentorium.relationships;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one thing that a member does next; the first that applies, in this order. */
public enum NextStep {
    WRITE_AGREEMENT("/agreement/versions/new"),
    SIGN("/agreement"),
    SIGN_AGAIN("/agreement"),
    ANSWER_TIMES("/sessions/proposals/%d"),
    WRITE_GOAL("/goals/new"),
    LOG_SESSION("/sessions/%d"),
    WRITE_DIARY("/diary-entries/new?session=%d"),
    CHECK_IN("/check-ins/midpoint"),
    LOOK_BACK("/check-ins/closing"),
    MEET("/sessions/%d"),
    AWAIT_ANSWER("/sessions/proposals/%d"),
    FINISH("/check-ins/closing"),
    PLAN_SESSION("/sessions/new?planned=true");

    /** So many days before its last day a program comes to its end. */
    public static final int ENDING_DAYS = 14;

    private final String path;

    NextStep(String path) {
        this.path = path;
    }

    /**
     * What the choice depends on.
     *
     * @param late the oldest planned session whose time has passed
     * @param undocumented the last held session when its diary lacks the viewer's part
     * @param upcoming the next planned session
     * @param halfway the middle of the program has come, and the viewer has not looked back
     * @param ending so has its end
     * @param asked the oldest proposal of times that waits for the viewer's answer
     * @param proposed the oldest of the viewer's own that waits for somebody else's
     */
    record Facts(
            AgreementStatus agreement,
            int lastSigned,
            long viewer,
            long goals,
            @Nullable Meeting late,
            @Nullable Meeting undocumented,
            @Nullable Meeting upcoming,
            boolean halfway,
            boolean ending,
            boolean complete,
            @Nullable Long asked,
            @Nullable Long proposed) {}

    /** A session by its number, and when it begins. */
    public record Meeting(int number, Instant startsAt) {}

    static NextStep of(Facts facts) {
        if (!facts.agreement().written()) {
            return WRITE_AGREEMENT;
        }
        if (!facts.agreement().signedBy(facts.viewer())) {
            return facts.lastSigned() > 0 ? SIGN_AGAIN : SIGN;
        }
        if (facts.asked() != null) {
            return ANSWER_TIMES;
        }
        if (facts.goals() == 0) {
            return WRITE_GOAL;
        }
        if (facts.late() != null) {
            return LOG_SESSION;
        }
        if (facts.undocumented() != null) {
            return WRITE_DIARY;
        }
        if (facts.halfway()) {
            return CHECK_IN;
        }
        if (facts.ending()) {
            return LOOK_BACK;
        }
        if (facts.upcoming() != null) {
            return MEET;
        }
        if (facts.proposed() != null) {
            return AWAIT_ANSWER;
        }
        return facts.complete() ? FINISH : PLAN_SESSION;
    }

    /** The session that this step is about, if it is about one. */
    @Nullable
    Meeting meeting(Facts facts) {
        return switch (this) {
            case LOG_SESSION -> facts.late();
            case WRITE_DIARY -> facts.undocumented();
            case MEET -> facts.upcoming();
            default -> null;
        };
    }

    /** Where it is done, below the relationship's address. */
    String path(Facts facts) {
        Meeting meeting = meeting(facts);
        return path.formatted(
                switch (this) {
                    case ANSWER_TIMES -> facts.asked();
                    case AWAIT_ANSWER -> facts.proposed();
                    default -> meeting == null ? 0 : meeting.number();
                });
    }
}
