/** Matching of people who are in spreadsheets and nowhere else: by command and by upload. */
@ApplicationModule(allowedDependencies = {"common", "web", "export", "matching :: solver"})
@NullMarked
package org.mentorium.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
