package org.mentorium.standards;

import java.util.Map;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.print.Printer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The standards pack of a program, as a page and on paper. */
@Controller
class StandardsController {

    private final Standards standards;
    private final Printer printer;

    StandardsController(Standards standards, Printer printer) {
        this.standards = standards;
        this.printer = printer;
    }

    @GetMapping("/programs/{slug}/standards")
    String show(Viewer viewer, @PathVariable String slug, Model model) {
        Pack pack = standards.pack(viewer, slug);
        model.addAttribute("pack", pack);
        model.addAttribute("scope", pack.scope());
        return "standards/show";
    }

    @GetMapping("/programs/{slug}/standards.pdf")
    Download pdf(Viewer viewer, @PathVariable String slug) {
        Pack pack = standards.pack(viewer, slug);
        return printer.pdf(
                slug + "-standards",
                "standards/print",
                viewer.locale(),
                Map.of("pack", pack, "on", standards.today(pack.scope())));
    }
}
