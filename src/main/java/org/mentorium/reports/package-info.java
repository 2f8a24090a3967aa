/** What a program reached, in figures about groups, read from the records. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "web",
            "export",
            "exports",
            "print",
            "charts",
            "programs",
            "instruments",
            "questionnaires",
            "results",
            "statistics"
        })
@NullMarked
package org.mentorium.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
