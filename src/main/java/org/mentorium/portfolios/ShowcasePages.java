package org.mentorium.portfolios;

import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which an owner works at a showcase, with all of its forms. */
@Component
class ShowcasePages {

    static final String VIEW = "showcases/edit";

    private final ShowcaseReader reader;

    ShowcasePages(ShowcaseReader reader) {
        this.reader = reader;
    }

    /** Somebody else's portfolio does not exist. */
    static String base(Viewer viewer, long portfolio) {
        NotFound.unless(portfolio == viewer.id());
        return "/portfolios/" + portfolio + "/showcases";
    }

    void fill(Viewer viewer, long showcase, Model model) {
        ShowcasePage page = reader.own(viewer, showcase);
        model.addAttribute("page", page);
        model.addAttribute("links", reader.links(showcase));
        model.addAttribute("items", reader.items(viewer, showcase));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ShowcaseForm(page.title(), page.intro(), page.version()));
        }
        if (!model.containsAttribute("part")) {
            model.addAttribute("part", new PartForm(null, ""));
        }
        if (!model.containsAttribute("linking")) {
            model.addAttribute("linking", LinkForm.empty());
        }
    }
}
