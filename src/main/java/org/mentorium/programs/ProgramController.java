package org.mentorium.programs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The programs that one is part of, and each program's own page. */
@Controller
class ProgramController {

    private final ProgramList list;
    private final ProgramHomes homes;
    private final Labels labels;
    private final List<ProgramHomePart> parts;

    ProgramController(ProgramList list, ProgramHomes homes, Labels labels, List<ProgramHomePart> parts) {
        this.list = list;
        this.homes = homes;
        this.labels = labels;
        this.parts = parts;
    }

    @GetMapping("/programs")
    String list(
            Viewer viewer,
            @ModelAttribute("filter") ProgramFilter filter,
            @Sorts(
                            value = {"name: lower(p.name)", "-starts: p.starts_on", "ends: p.ends_on"},
                            id = "p.id")
                    Pageable page,
            Model model) {
        model.addAttribute("page", list.page(viewer, filter, page));
        model.addAttribute("open", list.open(viewer));
        model.addAttribute("states", labels.options(ProgramState.values()));
        return "programs/list";
    }

    @GetMapping("/programs/{slug}")
    String show(@Nullable Viewer viewer, @PathVariable String slug, Model model) {
        ProgramHome home = homes.find(viewer, slug);
        model.addAttribute("home", home);
        model.addAttribute("scope", home.scope());
        if (viewer != null) {
            parts.forEach(part -> part.furnish(viewer, home.scope(), model));
        }
        return "programs/show";
    }
}
