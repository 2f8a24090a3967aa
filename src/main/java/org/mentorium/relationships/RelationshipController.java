package org.mentorium.relationships;

import org.mentorium.common.Viewer;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A relationship's home, and all of one's own at a glance. */
@Controller
class RelationshipController {

    private final RelationshipScopes scopes;
    private final RelationshipHomes homes;
    private final OwnRelationships own;

    RelationshipController(RelationshipScopes scopes, RelationshipHomes homes, OwnRelationships own) {
        this.scopes = scopes;
        this.homes = homes;
        this.own = own;
    }

    @GetMapping("/relationships")
    String own(Viewer viewer, Model model) {
        model.addAttribute("own", own.of(viewer));
        model.addAttribute("ended", own.ended(viewer));
        return "relationships/own";
    }

    @GetMapping("/relationships/{relationship}")
    String show(
            Viewer viewer,
            @PathVariable long relationship,
            @Sorts(value = "-when: at", size = 8) Pageable pageable,
            Model model) {
        RelationshipScope scope = scopes.findVisible(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("home", homes.home(viewer, scope, pageable));
        return "relationships/show";
    }
}
