/** Questionnaires: instruments, the rounds in which they are given out, and the answers. */
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
            "instruments"
        })
@NullMarked
package org.mentorium.questionnaires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
