/** Questions that a program asks of those who apply, and their answers. */
@ApplicationModule(allowedDependencies = {"common", "web", "programs"})
@NullMarked
package org.mentorium.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
