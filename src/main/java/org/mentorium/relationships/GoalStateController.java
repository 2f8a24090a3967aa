package org.mentorium.relationships;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One button each: a goal was reached, is let go, or is taken up again. */
@Controller
@RequestMapping("/relationships/{relationship}/goals/{goal}")
class GoalStateController {

    private final Goals goals;

    GoalStateController(Goals goals) {
        this.goals = goals;
    }

    @PostMapping("/reached")
    ModelAndView reach(Viewer viewer, @PathVariable long relationship, @PathVariable long goal) {
        return button("relationships.goals.reached", relationship, () -> goals.reach(viewer, relationship, goal));
    }

    @PostMapping("/dropped")
    ModelAndView drop(Viewer viewer, @PathVariable long relationship, @PathVariable long goal) {
        return button("relationships.goals.dropped", relationship, () -> goals.drop(viewer, relationship, goal));
    }

    @PostMapping("/reopened")
    ModelAndView reopen(Viewer viewer, @PathVariable long relationship, @PathVariable long goal) {
        return button("relationships.goals.reopened", relationship, () -> goals.reopen(viewer, relationship, goal));
    }

    private static ModelAndView button(String flash, long relationship, Runnable change) {
        String list = "/relationships/" + relationship + "/goals";
        return Posts.button(flash, list, () -> {
            change.run();
            return list;
        });
    }
}
