package org.mentorium.web;

import java.util.function.Supplier;
import org.mentorium.common.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The one way a form is answered: the same page with its errors (422), or a redirect with a word of what was done. */
public final class Posts {

    private final BindingResult result;
    private final String view;

    private Posts(BindingResult result, String view) {
        this.result = result;
        this.view = view;
    }

    /** The view is shown again when something is wrong; its model is what the controller put there. */
    public static Posts of(BindingResult result, String view) {
        return new Posts(result, view);
    }

    /**
     * Makes the change unless the form has errors.
     *
     * @param flashKey message key of what the next page says
     * @param change does it and gives the address to go to
     */
    public ModelAndView done(String flashKey, Supplier<String> change) {
        return answer(() -> redirect(change.get(), new Flash(flashKey)));
    }

    /** The same without a word: the next page of a series shows by itself that this one was taken. */
    public ModelAndView next(Supplier<String> change) {
        return answer(() -> redirect(change.get()));
    }

    /** The same where the next page's words depend on what was done. */
    public ModelAndView answered(Supplier<Answer> change) {
        return answer(() -> to(change.get()));
    }

    /** For what stands on this one page and nowhere else: no redirect follows. */
    public ModelAndView shown(Supplier<ModelAndView> change) {
        return answer(change);
    }

    private ModelAndView answer(Supplier<ModelAndView> change) {
        if (result.hasErrors()) {
            return invalid();
        }
        try {
            return change.get();
        } catch (RuleBroken e) {
            String field = e.field();
            if (field != null && result.getFieldType(field.replaceFirst("\\[.*", "")) != null) {
                result.rejectValue(field, e.messageKey(), e.args(), null);
            } else {
                result.reject(e.messageKey(), e.args(), null);
            }
            return invalid();
        }
    }

    /** The form's page again, with its errors. */
    public ModelAndView invalid() {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** For a change by a single button: nothing was typed, so a refusal is said on the page that it came from. */
    public static ModelAndView button(String flashKey, String back, Supplier<String> change) {
        return button(back, () -> new Answer(change.get(), new Flash(flashKey)));
    }

    /** The same where the next page's words depend on what was done. */
    public static ModelAndView button(String back, Supplier<Answer> change) {
        try {
            return to(change.get());
        } catch (RuleBroken e) {
            return refused(back, e);
        }
    }

    /** The page that the button stood on, which says why not. */
    public static ModelAndView refused(String back, RuleBroken e) {
        flash().put("flashKind", "warn");
        return redirect(back, new Flash(e.messageKey(), e.args()));
    }

    /** Where a change leads, and what is said there. */
    public record Answer(String address, Flash flash) {}

    private static ModelAndView to(Answer answer) {
        return redirect(answer.address(), answer.flash());
    }

    /** See-other redirect to an address of this application, with a word for the next page. */
    public static ModelAndView redirect(String address, Flash flash) {
        flash().put("flash", flash);
        return redirect(address);
    }

    /** See-other redirect to an address of this application. */
    public static ModelAndView redirect(String address) {
        ModelAndView answer = new ModelAndView("redirect:" + address);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private static FlashMap flash() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return RequestContextUtils.getOutputFlashMap(request);
    }
}
