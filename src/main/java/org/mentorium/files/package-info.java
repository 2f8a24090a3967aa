/** Uploaded files: what they are, whether they are harmless, and where they lie. */
@ApplicationModule(allowedDependencies = {"common", "export"})
@NullMarked
package org.mentorium.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
