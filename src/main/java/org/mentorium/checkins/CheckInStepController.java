package org.mentorium.checkins;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of looking back, a page each; every one is saved before the next. */
@Controller
@RequestMapping("/relationships/{relationship}/check-ins/{kind}")
class CheckInStepController {

    private final RelationshipScopes scopes;
    private final CheckIns checkIns;
    private final MessageSource words;

    CheckInStepController(RelationshipScopes scopes, CheckIns checkIns, MessageSource words) {
        this.scopes = scopes;
        this.checkIns = checkIns;
        this.words = words;
    }

    @GetMapping("/reached")
    String reached(Viewer viewer, @PathVariable long relationship, @PathVariable String kind, Model model) {
        return form(
                viewer, relationship, kind, model, "reached", mine -> new WordsForm(mine.reached(), mine.version()));
    }

    @PostMapping("/reached")
    ModelAndView reach(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Model model) {
        CheckInPage page = writing(viewer, relationship, kind, model);
        return Posts.of(result, "check-ins/reached").next(() -> {
            checkIns.reach(viewer, relationship, page.kind(), form);
            return address(relationship, page.kind(), "/take-along");
        });
    }

    @GetMapping("/take-along")
    String takeAlong(Viewer viewer, @PathVariable long relationship, @PathVariable String kind, Model model) {
        return form(
                viewer,
                relationship,
                kind,
                model,
                "take-along",
                mine -> new WordsForm(mine.takeAlong(), mine.version()));
    }

    @PostMapping("/take-along")
    ModelAndView take(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Model model) {
        CheckInPage page = writing(viewer, relationship, kind, model);
        return Posts.of(result, "check-ins/take-along").next(() -> {
            checkIns.takeAlong(viewer, relationship, page.kind(), form);
            return address(relationship, page.kind(), "/outlook");
        });
    }

    @GetMapping("/outlook")
    String outlook(
            Viewer viewer, @PathVariable long relationship, @PathVariable String kind, Model model, Locale locale) {
        choices(CheckInKind.of(kind), model, locale);
        return form(viewer, relationship, kind, model, "outlook", OutlookForm::of);
    }

    @PostMapping("/outlook")
    ModelAndView look(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") OutlookForm form,
            BindingResult result,
            Model model,
            Locale locale) {
        CheckInPage page = writing(viewer, relationship, kind, model);
        choices(page.kind(), model, locale);
        return Posts.of(result, "check-ins/outlook").next(() -> {
            checkIns.look(viewer, relationship, page.kind(), form);
            return address(relationship, page.kind(), "/summary");
        });
    }

    @GetMapping("/summary")
    String summary(
            Viewer viewer, @PathVariable long relationship, @PathVariable String kind, Model model, Locale locale) {
        readers(model, locale);
        return form(viewer, relationship, kind, model, "summary", SharingForm::of);
    }

    @PostMapping("/summary")
    ModelAndView finish(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") SharingForm form,
            BindingResult result,
            Model model,
            Locale locale) {
        CheckInPage page = writing(viewer, relationship, kind, model);
        readers(model, locale);
        return Posts.of(result, "check-ins/summary").done("checkIns.done", () -> {
            checkIns.finish(viewer, relationship, page.kind(), form);
            return address(relationship, page.kind(), "");
        });
    }

    private String form(
            Viewer viewer,
            long relationship,
            String kind,
            Model model,
            String step,
            Function<CheckInPage.Answers, Object> form) {
        model.addAttribute(
                "form", form.apply(writing(viewer, relationship, kind, model).mine()));
        return "check-ins/" + step;
    }

    private CheckInPage writing(Viewer viewer, long relationship, String kind, Model model) {
        CheckInKind known = CheckInKind.of(kind);
        RelationshipScope scope = scopes.findAsMember(viewer, relationship).requireWriter();
        CheckInPage page = checkIns.page(viewer, scope, known);
        model.addAttribute("scope", scope);
        model.addAttribute("checkIn", page);
        return page;
    }

    private void choices(CheckInKind kind, Model model, Locale locale) {
        model.addAttribute(
                "ratings",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(n ->
                                new Option(Integer.toString(n), words.getMessage("checkIns.rating." + n, null, locale)))
                        .toList());
        model.addAttribute("outlooks", options("checkIns.outlook.", Outlook.of(kind).stream(), locale));
    }

    private void readers(Model model, Locale locale) {
        model.addAttribute(
                "readerOptions", options("checkIns.readers.", Stream.of(SharingForm.Readers.values()), locale));
    }

    private List<Option> options(String key, Stream<? extends Enum<?>> values, Locale locale) {
        return values.map(value -> new Option(value.name(), words.getMessage(key + value, null, locale)))
                .toList();
    }

    private static String address(long relationship, CheckInKind kind, String step) {
        return "/relationships/" + relationship + "/check-ins/" + kind.path() + step;
    }
}
