/** Mentoring programs: blueprints, set-up, calendar, plan, policy, and who runs them. */
@ApplicationModule(allowedDependencies = {"common", "web", "mail", "export", "people", "accounts"})
@NullMarked
package org.mentorium.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
