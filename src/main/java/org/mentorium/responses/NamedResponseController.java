package org.mentorium.responses;

import org.mentorium.common.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One person's answers by name. */
@Controller
class NamedResponseController {

    private final NamedResponses responses;

    NamedResponseController(NamedResponses responses) {
        this.responses = responses;
    }

    @GetMapping("/questionnaires/{questionnaire}/rounds/{round}/responses/{response}")
    String show(
            Viewer viewer,
            @PathVariable long questionnaire,
            @PathVariable long round,
            @PathVariable long response,
            Model model) {
        model.addAttribute("named", responses.of(viewer, questionnaire, round, response));
        return "responses/named";
    }
}
