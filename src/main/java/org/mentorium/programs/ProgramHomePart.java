package org.mentorium.programs;

import org.mentorium.common.Viewer;
import org.springframework.ui.Model;

/** What another module shows on a program's own page; it decides itself whether this viewer may see it. */
public interface ProgramHomePart {

    /** Adds to the page's model what the part's own fragment needs. */
    void furnish(Viewer viewer, ProgramScope program, Model model);
}
