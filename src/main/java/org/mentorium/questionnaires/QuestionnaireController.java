package org.mentorium.questionnaires;

import java.util.Locale;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Sheet;
import org.mentorium.questionnaires.QuestionnairePages.Page;
import org.mentorium.questionnaires.QuestionnairePages.VersionView;
import org.mentorium.web.Locales;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One questionnaire: what it says and where it comes from, its versions, and their publication. */
@Controller
@RequestMapping("/questionnaires/{id}")
class QuestionnaireController {

    private final QuestionnairePages pages;
    private final QuestionnaireChanges changes;

    QuestionnaireController(QuestionnairePages pages, QuestionnaireChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.of(viewer, id));
        return "questionnaires/show";
    }

    /** A version as respondents see it, in a language and a phase; also for printing. */
    @GetMapping("/versions/{number}")
    String version(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String phase,
            Model model) {
        Page page = pages.of(viewer, id);
        VersionView version = pages.version(page, number);
        Locale locale = in.isEmpty() ? viewer.locale() : Locales.closest(Locale.forLanguageTag(in));
        Phase shown = version.phase(phase);
        model.addAttribute("page", page);
        model.addAttribute("version", version);
        model.addAttribute("in", locale);
        model.addAttribute(
                "languages", Locales.SUPPORTED.stream().map(Locale::getLanguage).toList());
        model.addAttribute("phase", shown);
        model.addAttribute("sheet", Sheet.of(version.definition(), shown, locale));
        return "questionnaires/version";
    }

    @PostMapping("/publication")
    ModelAndView publish(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        return Posts.button("questionnaires.published", address(id), () -> {
            changes.publish(viewer, id, version);
            return address(id);
        });
    }

    @PostMapping("/versions")
    ModelAndView draft(Viewer viewer, @PathVariable long id) {
        changes.draft(viewer, id);
        return Posts.button("questionnaires.draft.started", address(id), () -> address(id));
    }

    @PostMapping("/versions/removal")
    ModelAndView discardDraft(Viewer viewer, @PathVariable long id) {
        return Posts.button("questionnaires.draft.discarded", address(id), () -> {
            changes.discardDraft(viewer, id);
            return address(id);
        });
    }

    @PostMapping("/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long id) {
        return Posts.button(
                "questionnaires.removed",
                address(id),
                () -> "/programs/" + changes.remove(viewer, id) + "/questionnaires");
    }

    private static String address(long id) {
        return "/questionnaires/" + id;
    }
}
