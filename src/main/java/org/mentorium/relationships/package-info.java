/** Mentors and mentees bound together: members, agreement, goals, closure. */
@ApplicationModule(
        allowedDependencies = {"common", "database", "web", "mail", "export", "people", "programs", "participants"})
@NullMarked
package org.mentorium.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
