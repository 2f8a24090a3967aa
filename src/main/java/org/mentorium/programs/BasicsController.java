package org.mentorium.programs;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the program is. */
@Controller
@RequestMapping("/programs/{slug}/setup/basics")
class BasicsController extends TaskController<BasicsForm> {

    BasicsController(TaskPages pages) {
        super(pages, SetupTask.BASICS, BasicsForm::of);
    }
}
