package org.mentorium.portfolios;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.files.CheckedFile;
import org.mentorium.files.FileCheck;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings an archive into one's portfolio. */
@Controller
@RequestMapping("/portfolios/{portfolio}/portfolio-imports")
class PortfolioImportController {

    static final long LARGEST = 300_000_000;
    private final PortfolioImports imports;
    private final FileCheck check;

    PortfolioImportController(PortfolioImports imports, FileCheck check) {
        this.imports = imports;
        this.check = check;
    }

    /** The archive. */
    record ImportForm(@Nullable MultipartFile file) {}

    /** Somebody else's portfolio does not exist. */
    @ModelAttribute("base")
    String base(Viewer viewer, @PathVariable long portfolio) {
        NotFound.unless(portfolio == viewer.id());
        return "/portfolios/" + portfolio;
    }

    @GetMapping("/new")
    String empty(Model model) {
        model.addAttribute("form", new ImportForm(null));
        return "portfolio-imports/new";
    }

    @PostMapping
    ModelAndView keep(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @ModelAttribute("form") ImportForm form,
            BindingResult result) {
        return Posts.of(result, "portfolio-imports/new").next(() -> {
            MultipartFile file = form.file();
            if (file == null || file.isEmpty()) {
                throw new RuleBroken("portfolioImports.none").at("file");
            }
            try (CheckedFile archive = check.one("portfolio.zip", file, LARGEST)) {
                return base + "/portfolio-imports/" + imports.keep(viewer, archive);
            }
        });
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("plan", imports.plan(viewer, id));
        model.addAttribute("id", id);
        return "portfolio-imports/show";
    }

    @PostMapping("/{id}")
    ModelAndView confirm(Viewer viewer, @ModelAttribute("base") String base, @PathVariable long id) {
        return Posts.button("portfolioImports.done", base + "/portfolio-imports/" + id, () -> {
            imports.confirm(viewer, id);
            return base;
        });
    }
}
