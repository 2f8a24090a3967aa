package org.mentorium.matching.board;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** "Why not these two?", for any two people of a program. */
@Controller
class WhyNotController {

    private final RunScopes scopes;
    private final Boards boards;
    private final WhyNots answers;

    WhyNotController(RunScopes scopes, Boards boards, WhyNots answers) {
        this.scopes = scopes;
        this.boards = boards;
        this.answers = answers;
    }

    @GetMapping("/programs/{slug}/match-runs/{number}/why-not")
    String show(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam @Nullable Long mentee,
            @RequestParam @Nullable Long mentor,
            @RequestParam(defaultValue = "") String menteeName,
            @RequestParam(defaultValue = "") String mentorName,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        Board board = boards.of(run);
        Two two = TwoSearch.of(board.cohort(), mentee, menteeName, mentor, mentorName);
        model.addAttribute("run", run);
        model.addAttribute("two", two);
        model.addAttribute("menteeName", menteeName);
        model.addAttribute("mentorName", mentorName);
        model.addAttribute("asked", !menteeName.isBlank() || !mentorName.isBlank() || mentee != null || mentor != null);
        if (two.found()) {
            model.addAttribute(
                    "answer",
                    answers.of(
                            run,
                            board,
                            Objects.requireNonNull(two.mentee()),
                            Objects.requireNonNull(two.mentor()),
                            viewer.locale()));
        }
        return "match-runs/why-not";
    }
}
