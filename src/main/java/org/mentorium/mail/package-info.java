/** Letters: written with the change that causes them, sent by one job, readable when there is no server to send them. */
@ApplicationModule(allowedDependencies = {"common", "web"})
@NullMarked
package org.mentorium.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
