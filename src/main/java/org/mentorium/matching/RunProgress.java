package org.mentorium.matching;

import java.util.concurrent.CancellationException;

/** How far a run is: written by who makes it, read by who looks on. */
final class RunProgress {

    private volatile RunStage stage = RunStage.WAITING;
    private volatile int percent;
    private int rows;

    void enter(RunStage next) {
        stopIfInterrupted();
        stage = next;
        percent = next.percent(0);
        rows = 0;
    }

    /** One more row of the stage; where nobody knows how many there will be, the bar nears the stage's end ever slower. */
    void row(int usual) {
        stopIfInterrupted();
        rows++;
        percent = stage.percent((double) rows / (rows + usual));
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    RunStage stage() {
        return stage;
    }

    int percent() {
        return percent;
    }
}
