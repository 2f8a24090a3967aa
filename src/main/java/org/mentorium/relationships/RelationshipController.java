package org.mentorium.relationships;

import org.mentorium.common.Viewer;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A relationship's home. */
@Controller
class RelationshipController {

    private final RelationshipScopes scopes;
    private final RelationshipHomes homes;

    RelationshipController(RelationshipScopes scopes, RelationshipHomes homes) {
        this.scopes = scopes;
        this.homes = homes;
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
