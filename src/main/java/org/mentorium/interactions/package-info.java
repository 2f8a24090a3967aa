/** How often, how regularly and on whose initiative people meet: from dates and counts, never from what they wrote. */
@ApplicationModule(
        allowedDependencies = {"common", "database", "web", "statistics", "charts", "programs", "relationships"})
@NullMarked
package org.mentorium.interactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
