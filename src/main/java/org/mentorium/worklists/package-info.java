/** Who needs a coordinator, and why: a program's dashboard, the lists behind its numbers, and what is done for many at once. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "web",
            "mail",
            "export",
            "charts",
            "programs",
            "participants",
            "relationships",
            "questionnaires",
            "signals"
        })
@NullMarked
package org.mentorium.worklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
