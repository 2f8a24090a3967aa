/** Where the data lives: an own PostgreSQL, or the embedded one when none is configured. Knows no domain but who asks. */
@NullMarked
@ApplicationModule(allowedDependencies = "common")
package org.mentorium.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
