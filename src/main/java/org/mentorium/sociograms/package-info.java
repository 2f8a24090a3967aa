/** Who is connected with whom in a program, two linked ones or a group, drawn from sessions that took place. */
@ApplicationModule(allowedDependencies = {"common", "web", "networks", "charts", "programs", "relationships"})
@NullMarked
package org.mentorium.sociograms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
