package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.export.Table;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Two runs beside each other: what differs, mentee by mentee. */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}")
class ComparisonController {

    private final RunScopes scopes;
    private final Comparisons comparisons;
    private final MessageSource words;

    ComparisonController(RunScopes scopes, Comparisons comparisons, MessageSource words) {
        this.scopes = scopes;
        this.comparisons = comparisons;
        this.words = words;
    }

    /** @param with the other run; otherwise the one that this one was tried out against, or the newest */
    @GetMapping("/comparison")
    ModelAndView show(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam @Nullable Integer with,
            @Sorts("mentee: mentee") Pageable page,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        Optional<Integer> chosen = other(run, with);
        if (chosen.isEmpty()) {
            return Posts.refused(run.address(), new RuleBroken("matchRuns.compare.alone"));
        }
        RunScope other = scopes.find(viewer, slug, chosen.get());
        model.addAttribute("run", run);
        model.addAttribute("other", other);
        model.addAttribute(
                "others",
                comparisons.others(run).stream()
                        .map(one -> new Option(Integer.toString(one), say("matchRuns.title", viewer.locale(), one)))
                        .toList());
        model.addAttribute("sides", List.of(comparisons.side(other), comparisons.side(run)));
        model.addAttribute("same", comparisons.same(other, run));
        model.addAttribute("page", comparisons.page(other, run, page));
        return new ModelAndView("match-runs/comparison");
    }

    @GetMapping("/comparison.csv")
    View csv(Viewer viewer, @PathVariable String slug, @PathVariable int number, @RequestParam @Nullable Integer with) {
        return Download.csv(table(viewer, slug, number, with), slug + "-match-run-" + number + "-compared");
    }

    @GetMapping("/comparison.xlsx")
    View xlsx(
            Viewer viewer, @PathVariable String slug, @PathVariable int number, @RequestParam @Nullable Integer with) {
        return Download.xlsx(table(viewer, slug, number, with), slug + "-match-run-" + number + "-compared");
    }

    private Optional<Integer> other(RunScope run, @Nullable Integer with) {
        return Optional.ofNullable(with)
                .or(() -> Optional.ofNullable(run.basedOn()))
                .or(() -> comparisons.others(run).stream().findFirst());
    }

    private Table table(Viewer viewer, String slug, int number, @Nullable Integer with) {
        RunScope run = scopes.find(viewer, slug, number);
        RunScope other = scopes.find(viewer, slug, other(run, with).orElseThrow(NotFound::new));
        Locale locale = viewer.locale();
        List<String> headers = new ArrayList<>(List.of(say("matchRuns.mentee", locale)));
        Stream.of(other, run).forEach(one -> {
            headers.add(say("matchRuns.title", locale, one.number()));
            headers.add(say("matchRuns.compare.points", locale, one.number()));
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DifferenceRow row : comparisons.page(other, run, Pageable.unpaged())) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.mentee());
            cells.add(row.first());
            cells.add(row.firstPoints());
            cells.add(row.second());
            cells.add(row.secondPoints());
            rows.add(cells);
        }
        return Table.of(say("matchRuns.compare", locale), headers, rows);
    }

    private String say(String key, Locale locale, Object... args) {
        return words.getMessage(key, args, locale);
    }
}
