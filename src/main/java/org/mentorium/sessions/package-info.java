/** Meetings of a relationship: planned, held, missed or cancelled; what the hours of a program are counted from. */
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
            "relationships"
        })
@NullMarked
package org.mentorium.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
