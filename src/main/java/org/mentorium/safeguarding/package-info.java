/** What is recorded so that minors are accompanied safely. */
@ApplicationModule(allowedDependencies = {"common", "web", "people", "programs"})
@NullMarked
package org.mentorium.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
