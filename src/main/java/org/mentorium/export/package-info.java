/** Tables out, as CSV and XLSX, and tables in, from uploaded CSV or the first sheet of a workbook. Knows no domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mentorium.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
