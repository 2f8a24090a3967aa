package org.mentorium.programs;

import java.util.Arrays;
import java.util.List;

/**
 * What a coordinator looks over before a program enrols. A task that the blueprint filled is not started until somebody
 * has saved it; then it is done if nothing is missing.
 */
enum SetupTask {
    BASICS("setup/basics"),
    CALENDAR("setup/calendar"),
    PLAN("plan-activities"),
    JOINING("setup/joining"),
    MATCHING("setup/matching"),
    SHAPE("setup/shape"),
    CHOOSING("setup/choosing"),
    AGREEMENT("setup/agreement"),
    QUESTIONNAIRES("questionnaires"),
    REQUIREMENTS("setup/requirements");

    private final String path;

    SetupTask(String path) {
        this.path = path;
    }

    /** All that this module saves itself; questionnaires are published in theirs. */
    static List<SetupTask> withForms() {
        return Arrays.stream(values()).filter(task -> task != QUESTIONNAIRES).toList();
    }

    String address(String slug) {
        return "/programs/" + slug + "/" + path;
    }

    /** The template of its page, for a task with a form. */
    String view() {
        return "programs/" + path;
    }

    /** Questions can be given out later than the first people join, and there is a usual way to ask mentors and a usual shape. */
    boolean optional() {
        return this == QUESTIONNAIRES || this == CHOOSING || this == SHAPE;
    }

    /** How mentees ask is of interest only where they do; some mentoring types need something besides. */
    boolean concerns(DecidedBy decidedBy, MentoringType type) {
        return switch (this) {
            case CHOOSING -> decidedBy.asking(type);
            case SHAPE -> type.shaped();
            default -> true;
        };
    }

    TaskState state(SetupFacts facts) {
        if (this == QUESTIONNAIRES) {
            return questionnaires(facts);
        }
        if (!facts.saved(this)) {
            return this == AGREEMENT && !facts.saved(BASICS) ? TaskState.BLOCKED : TaskState.NOT_STARTED;
        }
        return complete(facts) ? TaskState.DONE : TaskState.IN_PROGRESS;
    }

    private boolean complete(SetupFacts facts) {
        return switch (this) {
            case BASICS -> facts.aimWritten();
            case CALENDAR -> facts.datesComplete();
            case AGREEMENT -> facts.languagesWithoutAgreement().isEmpty();
            default -> true;
        };
    }

    private static TaskState questionnaires(SetupFacts facts) {
        if (facts.roundsBefore() && facts.roundsAfter()) {
            return TaskState.DONE;
        }
        if (facts.roundsBefore() || facts.roundsAfter()) {
            return TaskState.IN_PROGRESS;
        }
        return facts.saved(BASICS) && facts.saved(CALENDAR) ? TaskState.NOT_STARTED : TaskState.BLOCKED;
    }
}
