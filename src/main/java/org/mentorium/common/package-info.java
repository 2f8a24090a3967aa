/** The few words that every module speaks: who asks, and what can go wrong. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.mentorium.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
