package org.mentorium.questionnaires;

import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.instruments.Comparison;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentFiles;
import org.mentorium.questionnaires.QuestionnairePages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a version changed against the one before it, and a version as a file. */
@Controller
@RequestMapping("/questionnaires/{id}/versions/{number}")
class VersionController {

    private final QuestionnairePages pages;

    VersionController(QuestionnairePages pages) {
        this.pages = pages;
    }

    @GetMapping("/changes")
    String changes(Viewer viewer, @PathVariable long id, @PathVariable int number, Model model) {
        Page page = pages.of(viewer, id);
        if (number < 2) {
            throw new NotFound();
        }
        model.addAttribute("page", page);
        model.addAttribute("version", pages.version(page, number));
        model.addAttribute(
                "comparison",
                Comparison.between(
                        pages.version(page, number - 1).definition(),
                        pages.version(page, number).definition(),
                        viewer.locale()));
        return "questionnaires/changes";
    }

    @GetMapping("/file")
    Download file(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String as) {
        Instrument definition = pages.version(pages.of(viewer, id), number).definition();
        return InstrumentFiles.of(definition, definition.key() + "-" + number, as);
    }
}
