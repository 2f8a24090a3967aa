package org.mentorium.matching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.matching.circles.CircleRows;
import org.mentorium.matching.pairs.PairFilter;
import org.mentorium.matching.pairs.PairRows;
import org.mentorium.matching.pairs.PairState;
import org.mentorium.matching.pairs.PairTable;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Option;
import org.mentorium.web.Sorts;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a coordinator reads of a run first: how far it is, then its pairs. */
@Controller
class BoardController {

    /** Seconds after which a browser looks again by itself how far a run is. */
    private static final String REFRESH = "3";

    private final RunScopes scopes;
    private final PairRows pairs;
    private final CircleRows circles;
    private final RunSummaries summaries;
    private final PairTable table;
    private final MessageSource words;

    BoardController(
            RunScopes scopes,
            PairRows pairs,
            CircleRows circles,
            RunSummaries summaries,
            PairTable table,
            MessageSource words) {
        this.scopes = scopes;
        this.pairs = pairs;
        this.circles = circles;
        this.summaries = summaries;
        this.table = table;
        this.words = words;
    }

    @GetMapping("/programs/{slug}/match-runs/{number}")
    String show(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String state,
            @Sorts(
                            value = {
                                "mentee: ep.family_name, ep.given_name",
                                "mentor: mp.family_name, mp.given_name",
                                "-score: o.score"
                            },
                            id = "o.id")
                    Pageable page,
            @RequestParam @Nullable String refresh,
            HttpServletResponse response,
            Model model) {
        ProgramScope program = scopes.program(viewer, slug);
        Optional<Making> making = scopes.making(program, number);
        if (making.isPresent()) {
            boolean still = "off".equals(refresh);
            if (making.get().going() && !still) {
                response.setHeader("Refresh", REFRESH);
            }
            model.addAttribute("program", program);
            model.addAttribute("making", making.get());
            model.addAttribute("still", still);
            return "match-runs/making";
        }
        RunScope run = scopes.find(viewer, slug, number);
        PairFilter filter = PairFilter.of(q, state);
        model.addAttribute("run", run);
        model.addAttribute("summary", summaries.of(run));
        model.addAttribute("filter", filter);
        if (run.circles()) {
            model.addAttribute("page", circles.page(run, filter.q(), page, viewer.locale()));
            return "circles/list";
        }
        model.addAttribute("states", states(viewer));
        model.addAttribute("page", pairs.page(run, filter, page, viewer.locale()));
        return "match-runs/show";
    }

    @GetMapping("/programs/{slug}/match-runs/{number}.csv")
    View csv(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String state) {
        RunScope run = scopes.find(viewer, slug, number);
        return Download.csv(table.of(run, PairFilter.of(q, state), viewer), PairTable.fileName(run));
    }

    @GetMapping("/programs/{slug}/match-runs/{number}.xlsx")
    View xlsx(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String state) {
        RunScope run = scopes.find(viewer, slug, number);
        return Download.xlsx(table.of(run, PairFilter.of(q, state), viewer), PairTable.fileName(run));
    }

    private List<Option> states(Viewer viewer) {
        return Arrays.stream(PairState.values())
                .map(state -> new Option(
                        state.name(), words.getMessage("matchRuns.pairState." + state, null, viewer.locale())))
                .toList();
    }
}
