/** Figures about samples, as pure functions, each with its formula and source. Knows no domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mentorium.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
