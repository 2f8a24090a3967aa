package org.mentorium.accounts;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whoever opens an old letter, or presses twice, is told what to do instead of that there is no such page; whoever is
 * signed in already has nothing to do but to go on.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SpentLinkPage {

    @ExceptionHandler(SpentLink.class)
    ModelAndView spent() {
        return new ModelAndView("accounts/spent", HttpStatus.NOT_FOUND);
    }
}
