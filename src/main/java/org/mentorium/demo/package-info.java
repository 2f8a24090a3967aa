/** What only the demonstration has: the styleguide and the people and programs to look around in. */
@ApplicationModule
@NullMarked
package org.mentorium.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
