package org.mentorium.relationships;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one thing that a member does next; the first that applies, in this order. */
public enum NextStep {
    WRITE_AGREEMENT("/agreement/versions/new"),
    SIGN("/agreement"),
    SIGN_AGAIN("/agreement"),
    WRITE_GOAL("/goals/new"),
    LOG_SESSION("/sessions/%d"),
    WRITE_DIARY("/diary-entries/new?session=%d"),
    CHECK_IN("/check-ins/midpoint"),
    LOOK_BACK("/check-ins/closing"),
    MEET("/sessions/%d"),
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
            boolean complete) {}

    /** A session by its number, and when it begins. */
    public record Meeting(int number, Instant startsAt) {}

    static NextStep of(Facts facts) {
        if (!facts.agreement().written()) {
            return WRITE_AGREEMENT;
        }
        if (!facts.agreement().signedBy(facts.viewer())) {
            return facts.lastSigned() > 0 ? SIGN_AGAIN : SIGN;
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

    String path(@Nullable Meeting meeting) {
        return path.formatted(meeting == null ? 0 : meeting.number());
    }
}
