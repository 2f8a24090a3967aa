package org.mentorium.portfolios;

import java.util.Locale;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One's whole portfolio to take away. */
@Controller
class ArchiveController {

    private final Archives archives;

    ArchiveController(Archives archives) {
        this.archives = archives;
    }

    @GetMapping("/portfolios/{portfolio}/portfolio.zip")
    Download write(Viewer viewer, @PathVariable long portfolio, Locale locale) {
        NotFound.unless(portfolio == viewer.id());
        return new Download("portfolio.zip", "application/zip", out -> archives.write(viewer, locale, out));
    }
}
