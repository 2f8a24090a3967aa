package org.mentorium.sociograms;

import java.util.Locale;
import org.mentorium.common.Viewer;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is connected with whom. */
@Controller
class SociogramController {

    private final ProgramSociograms programs;
    private final GroupSociograms groups;

    SociogramController(ProgramSociograms programs, GroupSociograms groups) {
        this.programs = programs;
        this.groups = groups;
    }

    @GetMapping("/programs/{slug}/sociogram")
    String program(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") SociogramFilter filter,
            @Sorts("part: id") Pageable page,
            Locale locale,
            Model model) {
        ProgramSociogram sociogram = programs.of(viewer, slug, filter, page, locale);
        model.addAttribute("scope", sociogram.scope());
        model.addAttribute("sociogram", sociogram);
        return "sociograms/program";
    }

    @GetMapping("/relationships/{relationship}/sociogram")
    String group(Viewer viewer, @PathVariable long relationship, Locale locale, Model model) {
        GroupSociogram sociogram = groups.of(viewer, relationship, locale);
        model.addAttribute("scope", sociogram.scope());
        model.addAttribute("sociogram", sociogram);
        return "sociograms/relationship";
    }
}
