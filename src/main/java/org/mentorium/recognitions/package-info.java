/** What a program says of those who completed their part: certificates, letters of appreciation, badges. */
@ApplicationModule(
        allowedDependencies = {"common", "web", "mail", "export", "print", "topics", "programs", "relationships"})
@NullMarked
package org.mentorium.recognitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
