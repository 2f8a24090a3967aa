package org.mentorium.questionnaires;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.QuestionnairePages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Group figures of one questionnaire. */
@Controller
class ResultController {

    private final QuestionnairePages pages;
    private final QuestionnaireResults results;

    ResultController(QuestionnairePages pages, QuestionnaireResults results) {
        this.pages = pages;
        this.results = results;
    }

    @GetMapping("/questionnaires/{id}/results")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        Page page = pages.of(viewer, id);
        model.addAttribute("page", page);
        model.addAttribute("items", byItem(results.phases(page.program()), id));
        model.addAttribute(
                "pairs",
                results.pairs(page.program()).stream()
                        .filter(result -> result.questionnaireId() == id)
                        .toList());
        model.addAttribute(
                "texts",
                results.openAnswers(page.program()).stream()
                        .filter(result -> result.questionnaireId() == id)
                        .toList());
        return "results/list";
    }

    /** One table for each item, with its phases below each other. */
    private static List<List<PhaseResult>> byItem(List<PhaseResult> results, long id) {
        return List.copyOf(results.stream()
                .filter(result -> result.questionnaireId() == id)
                .collect(groupingBy(PhaseResult::item, LinkedHashMap::new, toList()))
                .values());
    }
}
