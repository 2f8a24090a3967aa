/** How pages are served: form binding, errors, words, formats, sign-in rules of addresses. Knows no domain. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "common")
@NullMarked
package org.mentorium.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
