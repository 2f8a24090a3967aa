package org.mentorium.matching.board;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentorium.common.Viewer;
import org.mentorium.matching.RunPolicy;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.mentorium.programs.Blueprint;
import org.mentorium.programs.HardRule;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "What if we weighed differently?" */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}")
class TrialController {

    private static final String VIEW = "match-runs/trial";

    private final RunScopes scopes;
    private final Trials trials;
    private final Submissions submissions;
    private final MessageSource words;

    TrialController(RunScopes scopes, Trials trials, Submissions submissions, MessageSource words) {
        this.scopes = scopes;
        this.trials = trials;
        this.submissions = submissions;
        this.words = words;
    }

    @GetMapping("/trials/new")
    String show(Viewer viewer, @PathVariable String slug, @PathVariable int number, Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        RunPolicy policy = trials.policy(run);
        model.addAttribute("form", TrialForm.of(Submissions.newToken(), policy));
        fill(viewer, run, policy.weights(), model);
        return VIEW;
    }

    @PostMapping("/trials")
    ModelAndView start(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") TrialForm form,
            BindingResult result,
            @RequestParam Map<String, String> sent,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        Map<String, Integer> weights = TrialForm.weights(sent);
        fill(viewer, run, weights, model);
        return Posts.of(result, VIEW)
                .done(
                        "matchRuns.trial.started",
                        () -> submissions.once(form.token(), () -> trials.start(viewer, run, form.policy(weights))));
    }

    @PostMapping("/adoption")
    ModelAndView keep(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        return Posts.button(
                "matchRuns.trial.kept",
                scopes.find(viewer, slug, number).address(),
                () -> trials.keep(viewer, slug, number));
    }

    private void fill(Viewer viewer, RunScope run, Map<String, Integer> weights, Model model) {
        Locale locale = viewer.locale();
        model.addAttribute("run", run);
        model.addAttribute("weights", weights);
        model.addAttribute("criteria", criteria(locale));
        model.addAttribute(
                "steps",
                IntStream.rangeClosed(0, TrialForm.HIGHEST)
                        .mapToObj(step -> new Option(Integer.toString(step), Integer.toString(step)))
                        .toList());
        model.addAttribute(
                "rules",
                Stream.of(HardRule.values())
                        .map(rule ->
                                new Option(rule.name(), words.getMessage("programs.hardRule." + rule, null, locale)))
                        .toList());
    }

    private List<Option> criteria(Locale locale) {
        return Blueprint.CRITERIA.stream()
                .map(key -> new Option(
                        key,
                        words.getMessage(
                                "form.weight" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1),
                                null,
                                locale)))
                .toList();
    }
}
