/** Working without a connection: what a device of one's own takes along, and how it hands in later what was written. */
@ApplicationModule(allowedDependencies = {"common", "database", "web", "sessions", "diaries"})
@NullMarked
package org.mentorium.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
