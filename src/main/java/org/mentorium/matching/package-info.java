/** Who suits whom: scores and rules, match runs, and the proposals that the two accept or decline. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "web",
            "mail",
            "export",
            "charts",
            "people",
            "accounts",
            "programs",
            "participants",
            "relationships",
            "wishes",
            "questions",
            "topics"
        })
@NullMarked
package org.mentorium.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
