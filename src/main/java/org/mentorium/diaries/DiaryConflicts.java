package org.mentorium.diaries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The form again when others wrote the same parts meanwhile: one's own text to go on with, theirs beside it (409). */
@Component
class DiaryConflicts {

    ModelAndView page(String view, EntryForm form, EntryPage stored, Set<PartKind> kinds, Model model) {
        List<PartRow> theirs = stored.parts().stream()
                .filter(part -> part.changeable() && kinds.contains(part.kind()))
                .toList();
        EntryForm again = form.after(theirs);
        BindingResult errors = new BeanPropertyBindingResult(again, "form");
        Map<String, PartRow> texts = new HashMap<>();
        for (PartRow part : theirs) {
            texts.put(part.kind().field(), part);
            String said = part.mine() ? "diaries.conflict.yourself" : "diaries.conflict";
            errors.rejectValue(part.kind().field(), said, new Object[] {part.author()}, null);
        }
        model.addAttribute("form", again);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("theirs", texts);
        return new ModelAndView(view, HttpStatus.CONFLICT);
    }
}
