package org.mentorium.relationships;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
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

/** The end of a relationship. */
@Controller
@RequestMapping("/relationships/{relationship}/closure")
class ClosureController {

    private static final String FORM = "closures/new";

    private final RelationshipScopes scopes;
    private final Relationships relationships;
    private final Submissions submissions;
    private final MessageSource words;

    ClosureController(
            RelationshipScopes scopes, Relationships relationships, Submissions submissions, MessageSource words) {
        this.scopes = scopes;
        this.relationships = relationships;
        this.submissions = submissions;
        this.words = words;
    }

    @ModelAttribute("reasons")
    List<Option> reasons(Locale locale) {
        return Stream.of(ClosureReason.values())
                .map(reason -> new Option(
                        reason.name(), words.getMessage("relationships.closureReason." + reason, null, locale)))
                .toList();
    }

    @GetMapping
    String blank(Viewer viewer, @PathVariable long relationship, Model model) {
        RelationshipScope scope = scope(viewer, relationship, model);
        if (!scope.active()) {
            return "redirect:/relationships/" + relationship;
        }
        model.addAttribute("form", ClosureForm.empty());
        return FORM;
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") ClosureForm form,
            BindingResult result,
            Model model) {
        scope(viewer, relationship, model);
        return Posts.of(result, FORM)
                .done(
                        "relationships.closure.done",
                        () -> submissions.once(form.token(), () -> {
                            relationships.close(viewer, relationship, form.closureReason());
                            return "/relationships/" + relationship;
                        }));
    }

    private RelationshipScope scope(Viewer viewer, long id, Model model) {
        RelationshipScope scope = scopes.findVisible(viewer, id);
        Forbidden.unless(RelationshipRights.mayClose(scope));
        model.addAttribute("scope", scope);
        return scope;
    }
}
