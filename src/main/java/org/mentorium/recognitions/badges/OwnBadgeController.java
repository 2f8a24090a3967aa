package org.mentorium.recognitions.badges;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The owner makes a recognition public, and takes it back. */
@Controller
@RequestMapping("/recognitions/{recognition}/badges")
class OwnBadgeController {

    private static final String HOME = "/recognitions";
    private final Badges badges;

    OwnBadgeController(Badges badges) {
        this.badges = badges;
    }

    @PostMapping
    ModelAndView make(Viewer viewer, @PathVariable long recognition) {
        return Posts.button("badges.made", HOME, () -> {
            badges.make(viewer, recognition);
            return HOME;
        });
    }

    @PostMapping("/removal")
    ModelAndView withdraw(Viewer viewer, @PathVariable long recognition) {
        return Posts.button("badges.withdrawn", HOME, () -> {
            badges.withdraw(viewer, recognition);
            return HOME;
        });
    }
}
