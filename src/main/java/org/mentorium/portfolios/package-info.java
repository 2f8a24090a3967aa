/** What mentees and mentors made and show each other: items with a text, a link or a file, and the answers to them. */
@ApplicationModule(allowedDependencies = {"common", "web", "export", "programs", "relationships"})
@NullMarked
package org.mentorium.portfolios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
