/** Instruments: what a questionnaire asks, on which scales, along which route; those that come with the product. */
@ApplicationModule(allowedDependencies = {"common", "web", "export"})
@NullMarked
package org.mentorium.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
