package org.mentorium.benchmarks;

import java.util.List;

/** What a coordinator opens day by day. */
public final class Pages {

    private static final List<String> OF_A_PROGRAM = List.of(
            "",
            "/participants",
            "/participants?role=MENTOR&text=Given1",
            "/relationships",
            "/relationships?quiet=7",
            "/signals",
            "/interaction",
            "/questionnaires",
            "/standards",
            "/report");

    private Pages() {}

    /** The addresses of one program's pages. */
    public static List<String> of(String slug) {
        return OF_A_PROGRAM.stream().map(path -> "/programs/" + slug + path).toList();
    }
}
