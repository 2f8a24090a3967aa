package org.mentorium.questionnaires;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Preview.Line;
import org.mentorium.questionnaires.QuestionnairePages.Page;
import org.mentorium.questionnaires.QuestionnairePages.VersionView;
import org.mentorium.web.Locales;
import org.mentorium.web.Posts;
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

/** A version one page at a time, along the route that the answers make; nothing of it is stored. */
@Controller
@RequestMapping("/questionnaires/{id}/versions/{number}/preview")
class PreviewController {

    private static final String PAGE = "questionnaires/preview";

    private final QuestionnairePages pages;

    PreviewController(QuestionnairePages pages) {
        this.pages = pages;
    }

    /** A preview in the language in which it is read. */
    private record Reading(Preview preview, Locale locale) {

        List<Line> lines() {
            return preview.route(locale);
        }
    }

    @GetMapping
    String begin(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String phase,
            Model model) {
        Reading reading = place(viewer, id, number, in, phase, null, model);
        show(reading, reading.lines().stream().findFirst().orElse(null), model);
        return PAGE;
    }

    @PostMapping
    ModelAndView step(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String phase,
            @ModelAttribute("form") PreviewForm form,
            BindingResult result,
            Model model) {
        Reading reading = place(viewer, id, number, in, phase, form.kept(), model);
        boolean back = Boolean.TRUE.equals(form.back());
        int answered = form.item() != null ? form.item() : back ? Integer.MAX_VALUE : 0;
        if (back || answered == 0) {
            show(kept(reading, form), last(reading, answered), model);
            return new ModelAndView(PAGE);
        }
        Line here = reading.lines().stream()
                .filter(line -> line.item().number() == answered)
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("line", here);
        return Posts.of(result, PAGE).shown(() -> {
            Item item = reading.preview().item(answered);
            Reading after = new Reading(reading.preview().with(item, form.given()), reading.locale());
            show(
                    after,
                    after.lines().stream()
                            .filter(line -> line.item().number() > answered)
                            .findFirst()
                            .orElse(null),
                    model);
            return new ModelAndView(PAGE);
        });
    }

    /** Who goes back keeps what can be kept. */
    private static Reading kept(Reading reading, PreviewForm form) {
        try {
            return form.item() == null
                    ? reading
                    : new Reading(
                            reading.preview().with(reading.preview().item(form.item()), form.given()),
                            reading.locale());
        } catch (RuleBroken e) {
            return reading;
        }
    }

    /** The last line of the route before a number, or its first. */
    private static @Nullable Line last(Reading reading, int number) {
        List<Line> lines = reading.lines();
        return lines.stream()
                .filter(line -> line.item().number() < number)
                .reduce((one, next) -> next)
                .orElse(lines.isEmpty() ? null : lines.get(0));
    }

    private Reading place(
            Viewer viewer, long id, int number, String in, String phase, @Nullable String kept, Model model) {
        Page page = pages.of(viewer, id);
        VersionView version = pages.version(page, number);
        Locale locale = in.isEmpty() ? viewer.locale() : Locales.closest(Locale.forLanguageTag(in));
        Phase shown = version.phase(phase);
        Reading reading = new Reading(Preview.of(version.definition(), shown, kept), locale);
        model.addAttribute("page", page);
        model.addAttribute("version", version);
        model.addAttribute("in", locale);
        model.addAttribute("phase", shown);
        model.addAttribute("kept", reading.preview().kept());
        model.addAttribute("lines", reading.lines());
        return reading;
    }

    /** @param line null at the end */
    private static void show(Reading reading, @Nullable Line line, Model model) {
        Preview preview = reading.preview();
        model.addAttribute("line", line);
        model.addAttribute("lines", reading.lines());
        model.addAttribute("kept", preview.kept());
        model.addAttribute(
                "form",
                line == null
                        ? PreviewForm.NONE
                        : PreviewForm.of(
                                preview.said(preview.item(line.item().number())),
                                line.item().number()));
    }
}
