/** How members look back on their relationship, half-way and at the end, in a few small steps. */
@ApplicationModule(allowedDependencies = {"common", "web", "mail", "people", "programs", "relationships"})
@NullMarked
package org.mentorium.checkins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
