package org.mentorium.drafts;

import org.mentorium.questionnaires.Drafts;
import org.mentorium.web.Flash;
import org.mentorium.web.Posts;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Whoever comes to build what is published meanwhile is led to where a new version is started. */
@ControllerAdvice(basePackageClasses = PublishedAdvice.class)
class PublishedAdvice {

    @ExceptionHandler
    ModelAndView published(Drafts.Published e) {
        return Posts.redirect("/questionnaires/" + e.id(), new Flash("questionnaires.version.published"));
    }
}
