package org.mentorium.benchmarks;

import java.util.List;

/** What a coordinator opens day by day. */
public final class Pages {

    private static final List<String> OF_A_PROGRAM = List.of(
            "/programs/%s",
            "/programs/%s/participants",
            "/programs/%s/participants?role=MENTOR&q=Given",
            "/programs/%s/relationships",
            "/programs/%s/relationships?quiet=7",
            "/programs/%s/signals",
            "/programs/%s/worklists/reached?step=MATCHED&role=MENTEE",
            "/programs/%s/worklists/stopped?step=ENTERED",
            "/programs/%s/worklists/quiet?days=7",
            "/programs/%s/worklists/unsigned",
            "/programs/%s/interaction",
            "/programs/%s/questionnaires",
            "/programs/%s/standards",
            "/programs/%s/report");

    private Pages() {}

    /** The addresses of one program's pages. */
    public static List<String> of(String slug) {
        return OF_A_PROGRAM.stream().map(path -> path.formatted(slug)).toList();
    }
}
