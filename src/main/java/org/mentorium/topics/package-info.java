/**
 * The vocabulary of topics in three languages, what profiles' texts say in it, and how alike texts are. An institution
 * adds its own topics; everybody corrects what was read from their own profile.
 */
@ApplicationModule(allowedDependencies = {"common", "web"})
@NullMarked
package org.mentorium.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
