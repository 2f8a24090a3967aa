package org.mentorium.diaries;

import jakarta.validation.Valid;
import java.util.Map;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Posts;
import org.springframework.http.HttpStatus;
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

/** Writing an entry's agreed summary together, and releasing it to the coordinators. */
@Controller
@RequestMapping("/relationships/{relationship}/diary-entries/{n}/summary")
class SummaryController {

    private static final String PAGE = "diary-entries/summary";

    private final DiaryPages pages;
    private final Diaries diaries;
    private final Summaries summaries;

    SummaryController(DiaryPages pages, Diaries diaries, Summaries summaries) {
        this.pages = pages;
        this.diaries = diaries;
        this.summaries = summaries;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long relationship, @PathVariable int n, Model model) {
        SummaryPage page = page(viewer, relationship, n, model);
        model.addAttribute("form", SummaryForm.of(page.part()));
        return PAGE;
    }

    @PostMapping
    ModelAndView write(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @Valid @ModelAttribute("form") SummaryForm form,
            BindingResult result,
            Model model) {
        SummaryPage page = page(viewer, relationship, n, model);
        try {
            return Posts.of(result, PAGE).done("diaries.summary.saved", () -> {
                diaries.summarise(viewer, relationship, n, form.draft());
                return address(relationship, n);
            });
        } catch (StaleEntry e) {
            PartRow theirs = page.part();
            if (theirs != null) {
                model.addAttribute("form", form.after(theirs));
                model.addAttribute("theirs", Map.of("summary", theirs));
            }
            return new ModelAndView(PAGE, HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/release")
    ModelAndView release(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(defaultValue = "0") int version) {
        return Posts.button("diaries.summary.releasedByYou", address(relationship, n), () -> {
            summaries.release(viewer, relationship, n, version);
            return address(relationship, n);
        });
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Viewer viewer, @PathVariable long relationship, @PathVariable int n) {
        return Posts.button("diaries.summary.withdrawn", address(relationship, n), () -> {
            summaries.withdraw(viewer, relationship, n);
            return address(relationship, n);
        });
    }

    private SummaryPage page(Viewer viewer, long relationship, int n, Model model) {
        RelationshipScope scope = pages.member(viewer, relationship);
        SummaryPage page = summaries.show(viewer, scope, n);
        model.addAttribute("scope", scope);
        model.addAttribute("summary", page);
        return page;
    }

    private static String address(long relationship, int n) {
        return Diaries.address(relationship, n) + "/summary";
    }
}
