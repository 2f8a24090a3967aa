package org.mentorium.overview;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.export.Table;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The institution as administrators see it. */
@Controller
@RequestMapping("/overview")
class OverviewController {

    private static final int MOST = 100_000;
    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping
    String programs(
            Viewer viewer,
            @ModelAttribute("filter") OverviewFilter filter,
            @Sorts(
                            value = {"-year: year", "name: name", "state: state", "mentors: mentors", "mentees: mentees"
                            },
                            id = "id")
                    Pageable pageable,
            Model model) {
        model.addAttribute("found", overviews.programs(viewer, filter, pageable));
        model.addAttribute("years", overviews.yearChoices());
        model.addAttribute("organisations", overviews.organisationChoices());
        return "overview/programs";
    }

    @GetMapping("/mentors")
    String mentors(
            Viewer viewer,
            @ModelAttribute("filter") OverviewFilter filter,
            @Sorts(
                            value = {
                                "name: family_name, given_name",
                                "programs: programs",
                                "mentees: mentees",
                                "organisation: organisation"
                            },
                            id = "id")
                    Pageable pageable,
            Model model) {
        model.addAttribute("found", overviews.loads(viewer, filter, pageable));
        model.addAttribute("organisations", overviews.organisationChoices());
        return "overview/mentors";
    }

    @GetMapping("/organisations")
    String organisations(Viewer viewer, Model model) {
        model.addAttribute("organisations", overviews.organisations(viewer));
        model.addAttribute("years", overviews.years(viewer));
        return "overview/organisations";
    }

    @GetMapping("/programs.csv")
    Download programsCsv(Viewer viewer, @ModelAttribute("filter") OverviewFilter filter) {
        return Download.csv(programs(viewer, filter), "programs");
    }

    @GetMapping("/programs.xlsx")
    Download programsXlsx(Viewer viewer, @ModelAttribute("filter") OverviewFilter filter) {
        return Download.xlsx(programs(viewer, filter), "programs");
    }

    @GetMapping("/mentors.csv")
    Download mentorsCsv(Viewer viewer, @ModelAttribute("filter") OverviewFilter filter) {
        return Download.csv(mentors(viewer, filter), "mentors");
    }

    @GetMapping("/mentors.xlsx")
    Download mentorsXlsx(Viewer viewer, @ModelAttribute("filter") OverviewFilter filter) {
        return Download.xlsx(mentors(viewer, filter), "mentors");
    }

    /** What is withheld on the page is empty here. */
    private Table programs(Viewer viewer, OverviewFilter filter) {
        List<List<@Nullable Object>> rows = overviews.programs(viewer, filter, all("year", "name", "id")).stream()
                .map(row -> Arrays.<@Nullable Object>asList(
                        row.name(),
                        row.state().name(),
                        row.year(),
                        row.mentors(),
                        row.mentees(),
                        row.relationships(),
                        row.sessionsShown(),
                        row.hours(),
                        row.completion()))
                .toList();
        return Table.of(
                "programs",
                List.of(
                        "program",
                        "state",
                        "year",
                        "mentors",
                        "mentees",
                        "relationships",
                        "sessions",
                        "hours",
                        "completion"),
                rows);
    }

    private Table mentors(Viewer viewer, OverviewFilter filter) {
        List<List<@Nullable Object>> rows =
                overviews.loads(viewer, filter, all("family_name", "given_name", "id")).stream()
                        .map(row -> Arrays.<@Nullable Object>asList(
                                row.name(),
                                row.organisation(),
                                row.programs(),
                                row.relationships(),
                                row.mentees(),
                                row.capacity()))
                        .toList();
        return Table.of(
                "mentors", List.of("mentor", "organisation", "programs", "relationships", "mentees", "capacity"), rows);
    }

    private static Pageable all(String... order) {
        return PageRequest.of(0, MOST, Sort.by(order));
    }
}
