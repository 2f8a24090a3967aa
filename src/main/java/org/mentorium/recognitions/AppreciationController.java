package org.mentorium.recognitions;

import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScope.Member;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A member names what they saw in another. */
@Controller
@RequestMapping("/relationships/{relationship}/appreciations/{participant}")
class AppreciationController {

    private final Appreciations appreciations;

    AppreciationController(Appreciations appreciations) {
        this.appreciations = appreciations;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable long relationship, @PathVariable long participant, Model model) {
        RelationshipScope scope = appreciations.scope(viewer, relationship);
        Member about = show(viewer, scope, participant, model);
        model.addAttribute("form", AppreciationForm.of(appreciations.chosen(viewer, scope, about)));
        return "appreciations/edit";
    }

    /** Back to the form: a further skill is added one at a time. */
    @PostMapping
    ModelAndView choose(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long participant,
            @ModelAttribute("form") AppreciationForm form,
            BindingResult result,
            Model model) {
        RelationshipScope scope = appreciations.scope(viewer, relationship);
        Member about = show(viewer, scope, participant, model);
        return Posts.of(result, "appreciations/edit").done("recognitions.appreciation.saved", () -> {
            appreciations.choose(viewer, scope, about, form);
            return "/relationships/" + relationship + "/appreciations/" + participant;
        });
    }

    private Member show(Viewer viewer, RelationshipScope scope, long participant, Model model) {
        Member about = appreciations.about(viewer, scope, participant);
        model.addAttribute("scope", scope);
        model.addAttribute("about", about);
        model.addAttribute("near", appreciations.near(viewer, scope, about));
        model.addAttribute("all", appreciations.all(viewer.locale()));
        model.addAttribute("most", Appreciations.MOST);
        return about;
    }
}
