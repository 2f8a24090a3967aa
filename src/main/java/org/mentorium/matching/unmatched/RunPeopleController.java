package org.mentorium.matching.unmatched;

import java.util.List;
import java.util.Locale;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Boards;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.mentorium.matching.RunSummaries;
import org.mentorium.matching.RunSummary;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What else a coordinator reads of a run: who is without, the mentors' loads, how the scores are spread. */
@Controller
class RunPeopleController {

    private final RunScopes scopes;
    private final RunSummaries summaries;
    private final Boards boards;
    private final RunScores spread;

    RunPeopleController(RunScopes scopes, RunSummaries summaries, Boards boards, RunScores spread) {
        this.scopes = scopes;
        this.summaries = summaries;
        this.boards = boards;
        this.spread = spread;
    }

    @GetMapping("/programs/{slug}/match-runs/{number}/unmatched")
    String unmatched(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Sorts("name: name") Pageable page,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        Explanation explanation = new Explanation(boards.of(run));
        model.addAttribute("run", run);
        model.addAttribute("summary", summaries.of(run));
        model.addAttribute("help", explanation.help());
        model.addAttribute("page", explanation.unmatched(page));
        return "match-runs/unmatched";
    }

    @GetMapping("/programs/{slug}/match-runs/{number}/scores")
    String scores(Viewer viewer, @PathVariable String slug, @PathVariable int number, Locale locale, Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        RunSummary summary = summaries.of(run);
        model.addAttribute("run", run);
        model.addAttribute("summary", summary);
        model.addAttribute("scores", spread.of(run, summary, locale));
        return "match-runs/scores";
    }

    @GetMapping("/programs/{slug}/match-runs/{number}/loads")
    String loads(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Sorts(value = "name: name", size = 50) Pageable page,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        model.addAttribute("run", run);
        model.addAttribute("summary", summaries.of(run));
        List<Load> loads = Loads.of(boards.of(run));
        int from = (int) Math.min(page.getOffset(), loads.size());
        int until = Math.min(from + page.getPageSize(), loads.size());
        model.addAttribute("page", new PageImpl<>(loads.subList(from, until), page, loads.size()));
        return "match-runs/loads";
    }
}
