/** Whom participants would like to be matched with, and, in confidence, with whom they would rather not. */
@ApplicationModule(allowedDependencies = {"common", "web", "people", "programs", "participants"})
@NullMarked
package org.mentorium.wishes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
