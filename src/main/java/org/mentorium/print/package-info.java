/** Documents on paper and as accessible PDF files (PDF/UA). Knows no domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {"export", "charts"})
package org.mentorium.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
