package org.mentorium.matching.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Table;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.proposals.Answer;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The pairs of a run as a table to take away, in the words of the page. */
@Component
public class PairTable {

    private static final Sort BY_MENTEE = Sort.by("ep.family_name", "ep.given_name", "o.id");

    private final PairRows pairs;
    private final MessageSource words;

    PairTable(PairRows pairs, MessageSource words) {
        this.pairs = pairs;
        this.words = words;
    }

    public static String fileName(RunScope run) {
        return run.program().slug() + "-match-run-" + run.number();
    }

    public Table of(RunScope run, PairFilter filter, Viewer viewer) {
        List<String> headers = Stream.of(
                        "matchRuns.mentee",
                        "matchRuns.menteeOrganisation",
                        "matchRuns.mentor",
                        "matchRuns.mentorOrganisation",
                        "matchRuns.score",
                        "matchRuns.menteeAnswer",
                        "matchRuns.mentorAnswer",
                        "matchRuns.why")
                .map(key -> say(key, viewer))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PairRow row : pairs.page(run, filter, Pageable.unpaged(BY_MENTEE), viewer.locale())) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.mentee());
            cells.add(row.menteeOrganisation());
            cells.add(row.mentor());
            cells.add(row.mentorOrganisation());
            cells.add(row.score());
            cells.add(answer(row.menteeAnswer(), viewer));
            cells.add(answer(row.mentorAnswer(), viewer));
            cells.add(String.join(" ", row.strengths()));
            rows.add(cells);
        }
        return Table.of(say("matchRuns.pairs", viewer), headers, rows);
    }

    private @Nullable String answer(@Nullable Answer answer, Viewer viewer) {
        return answer == null ? null : say("matchRuns.answer." + answer, viewer);
    }

    private String say(String key, Viewer viewer) {
        return words.getMessage(key, null, viewer.locale());
    }
}
