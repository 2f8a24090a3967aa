package org.mentorium.programs;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** When the program enrols, matches, starts and ends. */
@Controller
@RequestMapping("/programs/{slug}/setup/calendar")
class CalendarController extends TaskController<CalendarForm> {

    CalendarController(TaskPages pages) {
        super(pages, SetupTask.CALENDAR, CalendarForm::of);
    }
}
