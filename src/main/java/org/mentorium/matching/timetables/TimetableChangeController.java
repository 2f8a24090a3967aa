package org.mentorium.matching.timetables;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changes of a timetable by hand: people who are late or missing, single meetings. */
@Controller
@RequestMapping("/programs/{slug}/timetables/{number}")
class TimetableChangeController {

    private final TimetableScopes scopes;
    private final Absences absences;
    private final HandMeetings hand;
    private final TimetableChoices choices;

    TimetableChangeController(TimetableScopes scopes, Absences absences, HandMeetings hand, TimetableChoices choices) {
        this.scopes = scopes;
        this.absences = absences;
        this.hand = hand;
        this.choices = choices;
    }

    @GetMapping("/absences/new")
    String absence(Viewer viewer, @PathVariable String slug, @PathVariable int number, Model model) {
        offerPeople(scopes.changeable(viewer, slug), number, model);
        model.addAttribute("form", new AbsenceForm(null, 1, null));
        return "timetables/absence";
    }

    @PostMapping("/absences")
    ModelAndView away(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult result,
            Model model) {
        offerPeople(scopes.changeable(viewer, slug), number, model);
        return Posts.of(result, "timetables/absence").done("timetables.away", () -> {
            absences.away(viewer, slug, number, form);
            return TimetableScopes.address(slug, number);
        });
    }

    @PostMapping("/absences/{absence}/removal")
    ModelAndView back(Viewer viewer, @PathVariable String slug, @PathVariable int number, @PathVariable long absence) {
        String here = TimetableScopes.address(slug, number);
        return Posts.button("timetables.back", here, () -> {
            absences.back(viewer, slug, number, absence);
            return here;
        });
    }

    @GetMapping("/meetings/new")
    String meeting(Viewer viewer, @PathVariable String slug, @PathVariable int number, Model model) {
        offerMeeting(scopes.changeable(viewer, slug), number, model);
        model.addAttribute("form", new MeetingForm(null, null, null));
        return "timetables/meeting";
    }

    @PostMapping("/meetings")
    ModelAndView meet(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult result,
            Model model) {
        offerMeeting(scopes.changeable(viewer, slug), number, model);
        return Posts.of(result, "timetables/meeting").done("timetables.met", () -> {
            hand.add(viewer, slug, number, form.meeting());
            return TimetableScopes.address(slug, number);
        });
    }

    @PostMapping("/meetings/{meeting}/removal")
    ModelAndView cancel(
            Viewer viewer, @PathVariable String slug, @PathVariable int number, @PathVariable long meeting) {
        String here = TimetableScopes.address(slug, number);
        return Posts.button("timetables.cancelled", here, () -> {
            hand.remove(viewer, slug, number, meeting);
            return here;
        });
    }

    private Timetable furnish(ProgramScope program, int number, Model model) {
        Timetable timetable = scopes.find(program, number);
        model.addAttribute("scope", program);
        model.addAttribute("number", number);
        model.addAttribute("name", timetable.title());
        model.addAttribute("rounds", TimetableChoices.rounds(timetable.plan().rounds()));
        return timetable;
    }

    private void offerPeople(ProgramScope program, int number, Model model) {
        furnish(program, number, model);
        model.addAttribute("people", choices.people(program));
    }

    private void offerMeeting(ProgramScope program, int number, Model model) {
        furnish(program, number, model);
        model.addAttribute("mentors", choices.people(program, ParticipantRole.MENTOR));
        model.addAttribute("mentees", choices.people(program, ParticipantRole.MENTEE));
    }
}
