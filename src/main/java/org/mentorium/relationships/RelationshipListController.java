package org.mentorium.relationships;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.export.Table;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.web.Option;
import org.mentorium.web.Submissions;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The relationships of a program, as a page and as files. */
@Controller
@RequestMapping("/programs/{slug}")
class RelationshipListController {

    private final ProgramScopes programs;
    private final RelationshipList relationships;
    private final MessageSource words;

    RelationshipListController(ProgramScopes programs, RelationshipList relationships, MessageSource words) {
        this.programs = programs;
        this.relationships = relationships;
        this.words = words;
    }

    @GetMapping("/relationships")
    String list(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") RelationshipFilter filter,
            @RelationshipSorts Pageable pageable,
            Locale locale,
            Model model) {
        ProgramScope program = programs.findVisible(viewer, slug);
        model.addAttribute("scope", program);
        model.addAttribute("found", relationships.page(viewer, program, filter, pageable));
        model.addAttribute("states", options("relationships.relationshipState.", RelationshipState.values(), locale));
        model.addAttribute("agreements", options("relationships.agreementState.", AgreementState.values(), locale));
        model.addAttribute("quiets", quiets(locale));
        model.addAttribute("token", Submissions.newToken());
        return "relationships/list";
    }

    @GetMapping("/relationships.csv")
    Download csv(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") RelationshipFilter filter,
            @RelationshipSorts Pageable pageable,
            Locale locale) {
        return Download.csv(table(viewer, slug, filter, pageable, locale), name(slug, locale));
    }

    @GetMapping("/relationships.xlsx")
    Download xlsx(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") RelationshipFilter filter,
            @RelationshipSorts Pageable pageable,
            Locale locale) {
        return Download.xlsx(table(viewer, slug, filter, pageable, locale), name(slug, locale));
    }

    private Table table(Viewer viewer, String slug, RelationshipFilter filter, Pageable pageable, Locale locale) {
        ProgramScope program = programs.findVisible(viewer, slug);
        return relationships.table(viewer, program, filter, pageable.getSort(), locale);
    }

    private String name(String slug, Locale locale) {
        return words.getMessage("relationships.list.title", null, locale) + " " + slug;
    }

    private List<Option> quiets(Locale locale) {
        return RelationshipFilter.DAYS.stream()
                .map(days -> new Option(
                        days,
                        words.getMessage("relationships.list.quiet", new Object[] {Integer.valueOf(days)}, locale)))
                .toList();
    }

    private List<Option> options(String key, Enum<?>[] values, Locale locale) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), words.getMessage(key + value, null, locale)))
                .toList();
    }
}
