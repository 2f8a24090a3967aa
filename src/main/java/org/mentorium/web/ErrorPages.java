package org.mentorium.web;

import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, in words, with the right status; never a stack trace. */
@ControllerAdvice
class ErrorPages {

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden() {
        return page(HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(StaleVersion.class)
    ModelAndView stale(StaleVersion e) {
        return page(HttpStatus.CONFLICT).addObject("conflict", e);
    }

    /** A rule that no form could show at a field. */
    @ExceptionHandler(RuleBroken.class)
    ModelAndView refused(RuleBroken e) {
        return page(HttpStatus.CONFLICT).addObject("refusal", new Flash(e.messageKey(), e.args()));
    }

    /** Two who did the same thing at the same moment: the database let one win. */
    @ExceptionHandler({DataIntegrityViolationException.class, OptimisticLockingFailureException.class})
    ModelAndView overtaken() {
        return page(HttpStatus.CONFLICT);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler({ServletRequestBindingException.class, MultipartException.class})
    ModelAndView bad() {
        return page(HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("error/" + status.value(), status);
    }
}
