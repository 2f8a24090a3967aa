/** What only the demonstration has: the styleguide and the people and programs to look around in. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "web",
            "mail",
            "export",
            "charts",
            "people",
            "topics",
            "accounts",
            "programs",
            "participants",
            "relationships",
            "matching",
            "matching :: timetables",
            "sessions",
            "diaries",
            "instruments",
            "questionnaires",
            "portfolios",
            "reports",
            "signals",
            "home"
        })
@NullMarked
package org.mentorium.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
