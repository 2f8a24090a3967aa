/** What members write about their sessions. It belongs to them: nobody else learns that it is there. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "database",
            "web",
            "mail",
            "export",
            "people",
            "programs",
            "participants",
            "relationships",
            "sessions"
        })
@NullMarked
package org.mentorium.diaries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
