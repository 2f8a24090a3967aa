package org.mentorium.programs;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** How mentees ask mentors themselves. */
@Controller
@RequestMapping("/programs/{slug}/setup/choosing")
class ChoosingController extends TaskController<ChoosingForm> {

    ChoosingController(TaskPages pages) {
        super(pages, SetupTask.CHOOSING, ChoosingForm::of);
    }
}
