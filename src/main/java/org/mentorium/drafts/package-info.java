/** The builder: how coordinators write a questionnaire's draft, part by part, and take it in and out as a file. */
@ApplicationModule(allowedDependencies = {"common", "web", "export", "programs", "instruments", "questionnaires"})
@NullMarked
package org.mentorium.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
