package org.mentorium.programs;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** How people are matched. */
@Controller
@RequestMapping("/programs/{slug}/setup/matching")
class MatchingController extends TaskController<MatchingForm> {

    MatchingController(TaskPages pages) {
        super(pages, SetupTask.MATCHING, MatchingForm::of);
    }
}
