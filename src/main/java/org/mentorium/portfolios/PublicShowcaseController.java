package org.mentorium.portfolios;

import jakarta.servlet.http.HttpServletResponse;
import org.mentorium.files.FileDownload;
import org.mentorium.files.FileStore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A showcase at a secret address, for whoever has it. */
@Controller
class PublicShowcaseController {

    private final ShowcaseReader reader;
    private final FileStore store;

    PublicShowcaseController(ShowcaseReader reader, FileStore store) {
        this.reader = reader;
        this.store = store;
    }

    @GetMapping("/showcases/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", reader.open(token));
        model.addAttribute("base", "/showcases/" + token);
        return "showcases/show";
    }

    @GetMapping("/showcases/{token}/files/{file}")
    FileDownload file(@PathVariable String token, @PathVariable long file) {
        return new FileDownload(reader.file(token, file), store);
    }
}
