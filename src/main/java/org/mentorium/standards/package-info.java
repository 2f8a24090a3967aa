/** How much of what makes mentoring work a program has in place, read from its records. */
@ApplicationModule(allowedDependencies = {"common", "web", "export", "print", "programs"})
@NullMarked
package org.mentorium.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
