package org.mentorium.recognitions;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.web.Locales;
import org.mentorium.web.Posts;
import org.mentorium.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's own recognitions, and the papers. */
@Controller
@RequestMapping("/recognitions")
class RecognitionController {

    private final OwnParts own;
    private final Papers papers;
    private final PublicAddress address;

    RecognitionController(OwnParts own, Papers papers, PublicAddress address) {
        this.own = own;
        this.papers = papers;
        this.address = address;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("parts", own.of(viewer));
        model.addAttribute("badges", address.of("/badges/"));
        model.addAttribute("languages", Locales.SUPPORTED);
        return "recognitions/list";
    }

    @GetMapping("/{recognition}/certificate.pdf")
    ModelAndView certificate(
            Viewer viewer, @PathVariable long recognition, @RequestParam(required = false) @Nullable String language) {
        return paper(viewer, recognition, () -> papers.certificate(viewer, recognition, locale(viewer, language)));
    }

    @GetMapping("/{recognition}/letter.pdf")
    ModelAndView letter(
            Viewer viewer, @PathVariable long recognition, @RequestParam(required = false) @Nullable String language) {
        return paper(viewer, recognition, () -> papers.letter(viewer, recognition, locale(viewer, language)));
    }

    /** A refusal is said on the page that it was asked for on. */
    private ModelAndView paper(Viewer viewer, long recognition, Supplier<Download> paper) {
        try {
            return new ModelAndView(paper.get());
        } catch (RuleBroken e) {
            return Posts.refused(papers.home(viewer, recognition), e);
        }
    }

    private static Locale locale(Viewer viewer, @Nullable String language) {
        return language == null ? viewer.locale() : Locales.closest(Locale.forLanguageTag(language));
    }
}
