/** Signing in and out: passwords, single-use links, throttling, the first administrator. */
@ApplicationModule(allowedDependencies = {"common", "web", "mail", "people"})
@NullMarked
package org.mentorium.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
