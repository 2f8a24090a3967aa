package org.mentorium.interactions;

import java.util.Locale;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How people meet: of a relationship for its members, of a program for its coordinators. */
@Controller
class InteractionController {

    private final RelationshipInteractions relationships;
    private final ProgramInteractions programs;

    InteractionController(RelationshipInteractions relationships, ProgramInteractions programs) {
        this.relationships = relationships;
        this.programs = programs;
    }

    @GetMapping("/relationships/{relationship}/interaction")
    String relationship(Viewer viewer, @PathVariable long relationship, Locale locale, Model model) {
        RelationshipInteraction page = relationships.of(viewer, relationship, locale);
        model.addAttribute("scope", page.scope());
        model.addAttribute("page", page);
        return "interactions/relationship";
    }

    @GetMapping("/programs/{slug}/interaction")
    String program(Viewer viewer, @PathVariable String slug, Locale locale, Model model) {
        ProgramInteraction page = programs.of(viewer, slug, locale);
        model.addAttribute("scope", page.scope());
        model.addAttribute("page", page);
        return "interactions/program";
    }
}
