/** People, their profiles and the organisations that they belong to. */
@ApplicationModule(allowedDependencies = {"common", "web", "mail", "export", "topics"})
@NullMarked
package org.mentorium.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
