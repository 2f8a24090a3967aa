/** Whole tables for administrators, across programs: asked for, made in the background, kept for a week. */
@ApplicationModule(allowedDependencies = {"common", "web", "export"})
@NullMarked
package org.mentorium.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
