/** What mentees and mentors made, kept as their own: items with words, links and files, and what others said of them. */
@ApplicationModule(allowedDependencies = {"common", "web", "export", "files", "programs", "relationships"})
@NullMarked
package org.mentorium.portfolios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
