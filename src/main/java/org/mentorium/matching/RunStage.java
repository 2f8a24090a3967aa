package org.mentorium.matching;

/** What is done in the background, in its order; each begins at a share of the whole that experience taught. */
enum RunStage {
    WAITING(0),
    READING(2),
    SCORING(10),
    CHOOSING(35),
    CHECKING(70),
    STORING(90);

    private final int percent;

    RunStage(int percent) {
        this.percent = percent;
    }

    /** Per cent of the whole, with a share of this stage done. */
    int percent(double done) {
        int end = ordinal() + 1 < values().length ? values()[ordinal() + 1].percent : 100;
        return percent + (int) ((end - percent) * Math.min(1, Math.max(0, done)));
    }
}
