package org.mentorium.programs;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may join, and how many one mentor and one mentee get. */
@Controller
@RequestMapping("/programs/{slug}/setup/joining")
class JoiningController extends TaskController<JoiningForm> {

    JoiningController(TaskPages pages) {
        super(pages, SetupTask.JOINING, JoiningForm::of);
    }
}
