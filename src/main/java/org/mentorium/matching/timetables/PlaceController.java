package org.mentorium.matching.timetables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** At which table or in which room each mentor sits. */
@Controller
@RequestMapping("/programs/{slug}/timetables/{number}")
class PlaceController {

    private static final String FIELD = "place-";

    private final TimetableScopes scopes;
    private final Timetables timetables;
    private final Meetings meetings;

    PlaceController(TimetableScopes scopes, Timetables timetables, Meetings meetings) {
        this.scopes = scopes;
        this.timetables = timetables;
        this.meetings = meetings;
    }

    /** A mentor with their table or room, which is empty for who is not at the event. */
    record Seat(long mentor, String name, String place) {}

    @GetMapping("/places")
    String places(Viewer viewer, @PathVariable String slug, @PathVariable int number, Model model) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.find(program, number);
        model.addAttribute("scope", program);
        model.addAttribute("number", number);
        model.addAttribute("name", timetable.title());
        Map<Long, String> places = meetings.places(timetable.id());
        List<Seat> seats = timetables.mentors(program).stream()
                .map(mentor -> new Seat(
                        mentor.participantId(), mentor.name(), places.getOrDefault(mentor.participantId(), "")))
                .toList();
        model.addAttribute("seats", seats);
        return "timetables/places";
    }

    @PostMapping("/places")
    ModelAndView seat(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> fields) {
        Map<Long, String> places = new HashMap<>();
        fields.forEach((name, place) -> {
            if (name.matches(FIELD + "[0-9]{1,18}")) {
                places.put(Long.parseLong(name.substring(FIELD.length())), place);
            }
        });
        String here = TimetableScopes.address(slug, number);
        return Posts.button("timetables.seated", here, () -> {
            timetables.seat(viewer, slug, number, places);
            return here;
        });
    }
}
