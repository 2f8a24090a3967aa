/** The start page: what this is, or what there is to do. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "database",
            "web",
            "programs",
            "participants",
            "mail",
            "matching",
            "questionnaires",
            "signals"
        })
@NullMarked
package org.mentorium.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
