/** Small drawings of figures, each with a table that says the same. Knows no domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mentorium.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
