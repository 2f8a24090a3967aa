/** What questionnaires tell of groups, with its uncertainty, and as files; of a person only where they answered by name. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "web",
            "export",
            "exports",
            "statistics",
            "charts",
            "instruments",
            "programs",
            "questionnaires"
        })
@NullMarked
package org.mentorium.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
