package org.mentorium.drafts;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.PublicationRules;
import org.mentorium.instruments.TablePart;
import org.mentorium.instruments.TableProblem;
import org.mentorium.instruments.TableReader.Reading;
import org.mentorium.questionnaires.Drafts;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A draft that comes from a file: first it is shown what it would be, or all that is wrong; then it begins. */
@Controller
@RequestMapping("/programs/{slug}/drafts/imports")
class DraftImportController {

    private static final String PAGE = "drafts/imports";
    private static final int MOST_SHOWN = 100;

    private final Drafts drafts;
    private final DraftPages pages;
    private final Submissions submissions;

    DraftImportController(Drafts drafts, DraftPages pages, Submissions submissions) {
        this.drafts = drafts;
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping
    String choose(Viewer viewer, @PathVariable String slug, Model model) {
        place(viewer, slug, model);
        model.addAttribute("form", new FileForm(null, null, null));
        return PAGE;
    }

    @PostMapping
    ModelAndView bringIn(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("form") FileForm form,
            BindingResult result,
            Model model) {
        place(viewer, slug, model);
        String shown = form.definition();
        Posts posts = Posts.of(result, PAGE);
        return shown == null
                ? posts.shown(() -> dryRun(viewer, InstrumentFile.read(form.file())))
                : posts.done(
                        "drafts.begun",
                        () -> submissions.once(
                                form.token(),
                                () -> "/drafts/" + drafts.create(viewer, slug, InstrumentFile.definition(shown))));
    }

    private ModelAndView dryRun(Viewer viewer, Reading reading) {
        Instrument instrument = reading.instrument();
        if (instrument == null) {
            List<TableProblem> problems = reading.problems();
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("workbook", reading.workbook())
                    .addObject("found", problems.size())
                    .addObject("problems", problems.stream().limit(MOST_SHOWN).toList());
        }
        return new ModelAndView("drafts/import")
                .addObject("definition", instrument)
                .addObject("token", Submissions.newToken())
                .addObject("json", InstrumentJson.write(instrument))
                .addObject("blocks", pages.blocks(instrument, viewer.locale()))
                .addObject("faults", PublicationRules.faults(instrument));
    }

    private void place(Viewer viewer, String slug, Model model) {
        String base = "/programs/" + drafts.program(viewer, slug).slug();
        model.addAttribute("list", base + "/questionnaires/new");
        model.addAttribute("target", base + "/drafts/imports");
        model.addAttribute("parts", TablePart.names());
    }
}
