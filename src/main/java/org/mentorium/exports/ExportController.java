package org.mentorium.exports;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.web.Choices;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.mentorium.web.Submissions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for whole tables, watching them being made, and fetching them. */
@Controller
class ExportController {

    private static final String NEW = "exports/new";
    private static final String KEY = "export";

    private final ExportPages pages;
    private final ExportRequests requests;
    private final ExportKinds kinds;
    private final Submissions submissions;
    private final Choices choices;
    private final MessageSource words;

    ExportController(
            ExportPages pages,
            ExportRequests requests,
            ExportKinds kinds,
            Submissions submissions,
            Choices choices,
            MessageSource words) {
        this.pages = pages;
        this.requests = requests;
        this.kinds = kinds;
        this.submissions = submissions;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/exports")
    String list(Viewer viewer, @Sorts("-requested: id") Pageable page, Model model) {
        model.addAttribute("page", pages.page(viewer, page));
        return "exports/list";
    }

    @GetMapping("/exports/new")
    String blank(Viewer viewer, Model model) {
        ExportPages.onlyAdministrators(viewer);
        model.addAttribute("form", ExportForm.of(kinds.keys().get(0)));
        furnish(model);
        return NEW;
    }

    @PostMapping("/exports")
    ModelAndView create(
            Viewer viewer, @Valid @ModelAttribute("form") ExportForm form, BindingResult result, Model model) {
        ExportPages.onlyAdministrators(viewer);
        furnish(model);
        return Posts.of(result, NEW).next(() -> submissions.once(form.token(), () -> requests.ask(viewer, form)));
    }

    @GetMapping("/exports/{export}")
    String show(
            Viewer viewer,
            @PathVariable long export,
            @RequestParam(required = false) @Nullable String refresh,
            HttpServletResponse response,
            Model model) {
        ExportRow row = pages.own(viewer, export);
        boolean still = "off".equals(refresh);
        if (row.going() && !still) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute(KEY, row);
        model.addAttribute("still", still);
        return "exports/show";
    }

    @PostMapping("/exports/{export}/cancellation")
    ModelAndView cancel(Viewer viewer, @PathVariable long export) {
        return Posts.button("exports.cancelled", "/exports/" + export, () -> {
            requests.cancel(viewer, export);
            return "/exports/" + export;
        });
    }

    @GetMapping("/exports/{export}/file")
    Download file(Viewer viewer, @PathVariable long export) {
        ExportRow row = pages.file(viewer, export);
        return new Download(row.fileName(), row.format().contentType(), out -> pages.write(export, out));
    }

    @GetMapping("/exports/dictionary")
    String dictionary(Viewer viewer, Model model) {
        ExportPages.onlyAdministrators(viewer);
        model.addAttribute("kinds", kinds.all());
        return "exports/dictionary";
    }

    @GetMapping("/exports/dictionary.csv")
    Download dictionaryFile(Viewer viewer) {
        ExportPages.onlyAdministrators(viewer);
        return Download.csv(new Dictionary(kinds.all(), this::word).table(), "mentorium-dictionary");
    }

    private void furnish(Model model) {
        List<Option> options = kinds.keys().stream()
                .map(key -> new Option(key, word("exports.kind." + key)))
                .toList();
        model.addAttribute("kinds", options);
        model.addAttribute(
                "about",
                kinds.keys().stream()
                        .collect(Collectors.toMap(key -> key, key -> word("exports.kind." + key + ".about"))));
        model.addAttribute("programs", pages.programs());
        model.addAttribute("formats", choices.options("exports.format.", ExportFormat.values()));
    }

    private String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
