package org.mentorium.participants;

import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramHomePart;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The reader's own parts on a program's page, each with the way out. */
@Component
class OwnPartsPart implements ProgramHomePart {

    private final Departures departures;

    OwnPartsPart(Departures departures) {
        this.departures = departures;
    }

    @Override
    public void furnish(Viewer viewer, ProgramScope program, Model model) {
        model.addAttribute("ownParts", departures.own(viewer, program));
    }
}
