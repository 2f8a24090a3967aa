/** The whole institution for its administrators: programs side by side, who carries how much, organisations, years. */
@ApplicationModule(allowedDependencies = {"common", "web", "export", "programs"})
@NullMarked
package org.mentorium.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
