package org.mentorium.matching.requests;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.mentorium.web.Submissions;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Requests of mentees to mentors: the list, a new one. */
@Controller
@RequestMapping("/programs/{slug}/match-requests")
class RequestController {

    private final RequestLists lists;
    private final RequestPages pages;
    private final MatchRequests requests;
    private final Choosers choosers;
    private final MentorDirectory directory;
    private final Submissions submissions;

    RequestController(
            RequestLists lists,
            RequestPages pages,
            MatchRequests requests,
            Choosers choosers,
            MentorDirectory directory,
            Submissions submissions) {
        this.lists = lists;
        this.pages = pages;
        this.requests = requests;
        this.choosers = choosers;
        this.directory = directory;
        this.submissions = submissions;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @PathVariable String slug,
            @Sorts(value = "-asked: asked_at", id = "id") Pageable page,
            Model model) {
        ProgramScope program = lists.program(viewer, slug);
        model.addAttribute("scope", program);
        model.addAttribute("received", lists.received(viewer, program));
        model.addAttribute("sent", lists.sent(viewer, program));
        if (program.coordinator()) {
            model.addAttribute("page", lists.all(program, page));
        }
        return "match-requests/list";
    }

    /** @param after an earlier request whose words the mentee may use again */
    @GetMapping("/new")
    ModelAndView ask(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Long mentor,
            @RequestParam(required = false) @Nullable String need,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        Chooser chooser = choosers.find(viewer, slug);
        if (mentor == null) {
            return directory(slug);
        }
        RequestPage earlier = after == null ? null : pages.find(viewer, slug, after);
        String looked = MentorFilter.need(need != null ? need : earlier == null ? "" : earlier.need())
                .q();
        String word = earlier == null ? "" : earlier.word();
        fill(viewer, chooser, mentor, looked, model);
        model.addAttribute("form", new RequestForm(mentor, looked, word, null, Submissions.newToken()));
        return new ModelAndView("match-requests/new");
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult result,
            Model model) {
        Chooser chooser = choosers.find(viewer, slug);
        if (form.mentor() == null) {
            return directory(slug);
        }
        fill(
                viewer,
                chooser,
                form.mentorId(),
                MentorFilter.need(form.needText()).q(),
                model);
        return Posts.of(result, "match-requests/new")
                .done(
                        "matchRequests.asked",
                        () -> submissions.once(form.token(), () -> requests.ask(viewer, slug, form)));
    }

    /** Nobody is asked without being chosen. */
    private static ModelAndView directory(String slug) {
        return Posts.redirect("/programs/" + slug + "/mentors");
    }

    private void fill(Viewer viewer, Chooser chooser, long mentor, String need, Model model) {
        model.addAttribute("chooser", chooser);
        model.addAttribute("mentor", directory.mentor(viewer, chooser, mentor, need));
    }
}
