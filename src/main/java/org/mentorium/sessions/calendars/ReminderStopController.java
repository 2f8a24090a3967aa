package org.mentorium.sessions.calendars;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Switches reminders off at the address in a letter, signed in or not. Looking at the address changes nothing, for
 * programs that guard mail do that; sending to it does, also when a program for mail sends by itself (RFC 8058), so no
 * token of ours is asked for and the answer is no redirect.
 */
@Controller
class ReminderStopController {

    private final ReminderStops stops;

    ReminderStopController(ReminderStops stops) {
        this.stops = stops;
    }

    @GetMapping("/reminder-stops/{token}")
    String ask(@PathVariable String token, Model model) {
        stops.person(token);
        return page(token, false, model);
    }

    @PostMapping("/reminder-stops/{token}")
    String stop(@PathVariable String token, Model model) {
        stops.stop(token);
        return page(token, true, model);
    }

    @PostMapping("/profile/reminder-stops/removal")
    ModelAndView takeBack(Viewer viewer) {
        return Posts.button("calendars.stop.takenBack", "/profile/reminders", () -> {
            stops.takeBack(viewer);
            return "/profile/reminders";
        });
    }

    private static String page(String token, boolean stopped, Model model) {
        model.addAttribute("here", "/reminder-stops/" + token);
        model.addAttribute("stopped", stopped);
        return "reminders/stop";
    }
}
