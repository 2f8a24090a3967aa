package org.mentorium.export;

import java.io.IOException;

/** A file is no table of text, from some line on or as a whole. */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableFile(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
