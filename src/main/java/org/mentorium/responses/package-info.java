/** Responses: what one person answers to one round, item by item, until they hand it in. Theirs alone. */
@ApplicationModule(allowedDependencies = {"common", "database", "web", "programs", "instruments", "questionnaires"})
@NullMarked
package org.mentorium.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
