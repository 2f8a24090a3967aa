/** What may need care in a program, in time: rules in plain words, their evidence, and what to do. Never a score of a person. */
@ApplicationModule(allowedDependencies = {"common", "web", "programs", "relationships"})
@NullMarked
package org.mentorium.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
