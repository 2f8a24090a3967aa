package org.mentorium.demo;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Task;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every part of a page in every state: what the look is checked on. */
@Controller
@Profile("demo")
class StyleguideController {

    private static final int PAGES = 9;

    private static final String ICONS = "house users user building-2 library calendar clock check circle-check circle "
            + "circle-dashed lock eye file-text book-open pencil plus trash-2 search arrow-left "
            + "arrow-right chevron-right chevron-up chevron-down chevrons-up-down download upload mail "
            + "triangle-alert info log-out globe printer target handshake copy x link settings circle-x "
            + "message-square";

    private final MessageSource words;

    StyleguideController(MessageSource words) {
        this.words = words;
    }

    @GetMapping("/styleguide")
    String show(Model model) {
        model.addAttribute("form", StyleguideForm.filled());
        return "styleguide/show";
    }

    @PostMapping("/styleguide")
    ModelAndView check(@Valid @ModelAttribute("form") StyleguideForm form, BindingResult result) {
        return Posts.of(result, "styleguide/show").done("styleguide.sent", () -> "/styleguide");
    }

    @ModelAttribute
    void parts(Model model, Locale locale, @RequestParam(defaultValue = "4") int page) {
        model.addAttribute("modes", options(locale, "mode", "inPerson", "online", "hybrid"));
        model.addAttribute("modeHints", Map.of("hybrid", word(locale, "mode.hybrid.hint")));
        model.addAttribute("strategies", options(locale, "strategy", "modelling", "listening", "feedback"));
        model.addAttribute("subjects", options(locale, "subject", "mathematics", "languages", "science"));
        model.addAttribute("trail", options(locale, "trail", "programs", "spring"));
        model.addAttribute("tabs", options(locale, "tab", "overview", "participants", "report"));
        model.addAttribute(
                "tasks",
                Stream.of("done", "progress", "todo", "blocked")
                        .map(status -> task(locale, status))
                        .toList());
        model.addAttribute("icons", List.of(ICONS.split(" ")));
        model.addAttribute("charts", StyleguideCharts.all(key -> word(locale, "charts." + key), locale));
        model.addAttribute(
                "turned",
                StyleguideCharts.likert(
                        key -> word(locale, key.equals("items") ? "rtl.label" : "charts." + key),
                        Locale.forLanguageTag("ar")));
        int number = Math.max(1, Math.min(PAGES, page)) - 1;
        model.addAttribute("rows", new PageImpl<>(List.of(), PageRequest.of(number, 1), PAGES));
        BindingResult refused = StyleguideRefused.result();
        model.addAttribute(StyleguideRefused.NAME, refused.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + StyleguideRefused.NAME, refused);
    }

    private List<Option> options(Locale locale, String kind, String... values) {
        return Stream.of(values)
                .map(value -> new Option(value, word(locale, kind + "." + value)))
                .toList();
    }

    private Task task(Locale locale, String status) {
        String hint = status.equals("blocked") ? word(locale, "task.blocked.hint") : null;
        return new Task(word(locale, "task." + status), "#tasks", hint, status);
    }

    private String word(Locale locale, String key) {
        return words.getMessage("styleguide." + key, null, locale);
    }
}
