/** Networks: who is connected, who stands between whom, and where to draw them. It knows no domain. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mentorium.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
