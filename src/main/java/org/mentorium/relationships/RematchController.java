package org.mentorium.relationships;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One button each: somebody wants to be matched again, or not. */
@Controller
@RequestMapping("/relationships/{relationship}")
class RematchController {

    private final Rematches rematches;

    RematchController(Rematches rematches) {
        this.rematches = rematches;
    }

    @PostMapping("/rematch-wish")
    ModelAndView want(Viewer viewer, @PathVariable long relationship) {
        return say(viewer, relationship, true, "relationships.rematch.wanted");
    }

    @PostMapping("/rematch-refusal")
    ModelAndView refuse(Viewer viewer, @PathVariable long relationship) {
        return say(viewer, relationship, false, "relationships.rematch.refused");
    }

    private ModelAndView say(Viewer viewer, long relationship, boolean wanted, String flash) {
        String home = "/relationships/" + relationship;
        return Posts.button(flash, home, () -> {
            rematches.say(viewer, relationship, wanted);
            return home;
        });
    }
}
