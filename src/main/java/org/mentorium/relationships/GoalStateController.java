package org.mentorium.relationships;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One button each: a goal was reached, is let go, or is taken up again; one of its steps is done, or not after all. */
@Controller
@RequestMapping("/relationships/{relationship}/goals/{goal}")
class GoalStateController {

    private final Goals goals;

    GoalStateController(Goals goals) {
        this.goals = goals;
    }

    @PostMapping("/reached")
    ModelAndView reach(Viewer viewer, @PathVariable long relationship, @PathVariable long goal) {
        return button("relationships.goals.reached", relationship, goal, () -> goals.reach(viewer, relationship, goal));
    }

    @PostMapping("/dropped")
    ModelAndView drop(Viewer viewer, @PathVariable long relationship, @PathVariable long goal) {
        return button("relationships.goals.dropped", relationship, goal, () -> goals.drop(viewer, relationship, goal));
    }

    @PostMapping("/reopened")
    ModelAndView reopen(Viewer viewer, @PathVariable long relationship, @PathVariable long goal) {
        return button(
                "relationships.goals.reopened", relationship, goal, () -> goals.reopen(viewer, relationship, goal));
    }

    @PostMapping("/steps/{step}/completion")
    ModelAndView complete(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long goal,
            @PathVariable int step,
            @RequestParam(defaultValue = "") String words) {
        return button(
                "relationships.goals.stepDone",
                relationship,
                goal,
                () -> goals.tick(viewer, relationship, goal, step, words, true));
    }

    @PostMapping("/steps/{step}/reopening")
    ModelAndView resume(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long goal,
            @PathVariable int step,
            @RequestParam(defaultValue = "") String words) {
        return button(
                "relationships.goals.stepOpen",
                relationship,
                goal,
                () -> goals.tick(viewer, relationship, goal, step, words, false));
    }

    private static ModelAndView button(String flash, long relationship, long goal, Runnable change) {
        String page = GoalController.address(relationship, goal);
        return Posts.button(flash, page, () -> {
            change.run();
            return page;
        });
    }
}
