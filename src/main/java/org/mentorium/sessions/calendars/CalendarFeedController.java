package org.mentorium.sessions.calendars;

import java.nio.charset.StandardCharsets;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The calendar at its secret address; its owner makes the address and takes it back in the profile. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final ReminderPages pages;

    CalendarFeedController(CalendarFeeds feeds, ReminderPages pages) {
        this.feeds = feeds;
        this.pages = pages;
    }

    @GetMapping("/calendar-feeds/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("X-Robots-Tag", "noindex")
                .body(feeds.read(token).getBytes(StandardCharsets.UTF_8));
    }

    /** No redirect: the address is shown on this page alone, and stands in no other place. */
    @PostMapping("/profile/calendar-feeds")
    String create(Viewer viewer, Model model) {
        model.addAttribute("secret", feeds.create(viewer));
        pages.show(viewer, model);
        return "reminders/edit";
    }

    @PostMapping("/profile/calendar-feeds/removal")
    ModelAndView remove(Viewer viewer) {
        return Posts.button("calendars.feed.removed", "/profile/reminders", () -> {
            feeds.remove(viewer);
            return "/profile/reminders";
        });
    }
}
