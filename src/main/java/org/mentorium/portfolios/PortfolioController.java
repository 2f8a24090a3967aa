package org.mentorium.portfolios;

import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Option;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Lists of items: one's own portfolio, and what stands in a relationship. */
@Controller
class PortfolioController {

    private static final int PAGE = 30;
    private final Shelf shelf;
    private final ItemList list;
    private final ItemFiles files;

    PortfolioController(Shelf shelf, ItemList list, ItemFiles files) {
        this.shelf = shelf;
        this.list = list;
        this.files = files;
    }

    @GetMapping("/portfolios/{portfolio}")
    String own(
            Viewer viewer,
            @PathVariable long portfolio,
            @ModelAttribute("filter") ItemFilter filter,
            @Sorts(value = "-made: made_on", size = PAGE) Pageable pageable,
            Model model) {
        NotFound.unless(portfolio == viewer.id());
        model.addAttribute("items", list.rows(viewer, null, filter, pageable));
        model.addAttribute(
                "tags",
                list.tags(viewer).stream().map(tag -> new Option(tag, tag)).toList());
        model.addAttribute("kinds", shelf.kinds());
        model.addAttribute("space", files.space(viewer.id()));
        return "portfolios/show";
    }

    @GetMapping("/relationships/{relationship}/portfolio-items")
    String inRelationship(
            Viewer viewer,
            @PathVariable long relationship,
            @Sorts(value = "-made: made_on", size = PAGE) Pageable pageable,
            Model model) {
        RelationshipScope scope = shelf.relationship(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("items", list.rows(viewer, relationship, new ItemFilter(null, null, null), pageable));
        return "portfolio-items/list";
    }
}
