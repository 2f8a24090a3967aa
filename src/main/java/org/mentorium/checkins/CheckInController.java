package org.mentorium.checkins;

import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who has looked back, and one's own looking back with its steps. */
@Controller
@RequestMapping("/relationships/{relationship}/check-ins")
class CheckInController {

    private final RelationshipScopes scopes;
    private final CheckIns checkIns;

    CheckInController(RelationshipScopes scopes, CheckIns checkIns) {
        this.scopes = scopes;
        this.checkIns = checkIns;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable long relationship, Model model) {
        RelationshipScope scope = scopes.findVisible(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("kinds", CheckInKind.values());
        model.addAttribute("checkIns", checkIns.rows(viewer, scope));
        return "check-ins/list";
    }

    @GetMapping("/{kind}")
    String show(Viewer viewer, @PathVariable long relationship, @PathVariable String kind, Model model) {
        RelationshipScope scope = scopes.findAsMember(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("checkIn", checkIns.page(viewer, scope, CheckInKind.of(kind)));
        return "check-ins/show";
    }
}
