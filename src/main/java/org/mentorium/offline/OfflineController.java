package org.mentorium.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.diaries.Readers;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.web.Choices;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The page that a device shows without a connection; it holds words and empty forms, and nobody's data. */
@Controller
class OfflineController {

    private final ProvisionReader provisions;
    private final Choices choices;

    OfflineController(ProvisionReader provisions, Choices choices) {
        this.provisions = provisions;
        this.choices = choices;
    }

    @GetMapping("/offline")
    String show(Model model) {
        model.addAttribute("modes", choices.options("sessions.meetingMode.", MeetingMode.values()));
        model.addAttribute("activities", List.of());
        model.addAttribute("readable", choices.options("offline.readers.", Readers.values()));
        return "offline/show";
    }

    /** For the script alone, which asks to sign in when nobody is. */
    @GetMapping("/offline/provisions")
    ResponseEntity<Provisions> provisions(@Nullable Viewer viewer, @RequestAttribute("_csrf") CsrfToken csrf) {
        return viewer == null
                ? ResponseEntity.status(HttpStatus.UNAUTHORIZED).build()
                : ResponseEntity.ok(provisions.of(viewer, csrf.getToken()));
    }
}
