package org.mentorium.demo;

import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Fields that have been refused, to look at without sending anything. */
record StyleguideRefused(
        String refusedEmail,
        String refusedReflection,
        String refusedMode,
        List<String> refusedStrategies,
        String refusedHours,
        boolean refusedAgreed) {

    static final String NAME = "refused";

    static BindingResult result() {
        BindingResult result = new BeanPropertyBindingResult(
                new StyleguideRefused("lena.fischer", "", "", List.of(), "many", false), NAME);
        reject(result, "refusedEmail", "Email");
        reject(result, "refusedReflection", "NotBlank");
        reject(result, "refusedMode", "NotNull");
        reject(result, "refusedStrategies", "NotEmpty");
        reject(result, "refusedHours", "typeMismatch.int");
        reject(result, "refusedAgreed", "AssertTrue");
        return result;
    }

    private static void reject(BindingResult result, String field, String code) {
        String label = "form." + field.replace("refused", "sample");
        result.rejectValue(field, code, new Object[] {new DefaultMessageSourceResolvable(label)}, null);
    }
}
