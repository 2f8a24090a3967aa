package org.mentorium.results;

import java.util.Locale;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Results as files, and what their columns mean. */
@Controller
class ResultFileController {

    private final ResultFiles files;

    ResultFileController(ResultFiles files) {
        this.files = files;
    }

    @GetMapping("/questionnaires/{id}/results/downloads/{file}")
    View download(Viewer viewer, @PathVariable long id, @PathVariable String file, Locale locale) {
        int dot = file.lastIndexOf('.');
        return files.download(viewer, id, file.substring(0, Math.max(0, dot)), file.substring(dot + 1), locale);
    }

    @GetMapping("/questionnaires/{id}/results/codebooks/{name}")
    String codebook(Viewer viewer, @PathVariable long id, @PathVariable String name, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("file", files.of(viewer, id, name, locale));
        return "results/codebook";
    }
}
