/** Who takes part in a program: imports, invitations, applications, admission. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "web",
            "mail",
            "export",
            "people",
            "accounts",
            "programs",
            "questions",
            "topics"
        })
@NullMarked
package org.mentorium.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
