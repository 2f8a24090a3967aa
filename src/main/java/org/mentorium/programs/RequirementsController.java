package org.mentorium.programs;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a relationship holds and produces to be complete. */
@Controller
@RequestMapping("/programs/{slug}/setup/requirements")
class RequirementsController extends TaskController<RequirementsForm> {

    RequirementsController(TaskPages pages) {
        super(pages, SetupTask.REQUIREMENTS, RequirementsForm::of);
    }
}
