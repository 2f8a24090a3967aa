package org.mentorium.questionnaires;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Phase;

/** Which instrument a program is to use, when and whom it asks. */
record AdoptionForm(
        @NotBlank String instrument,
        @NotEmpty List<@Nullable Phase> phases,
        @NotNull @Nullable Audience audience) {

    static AdoptionForm empty() {
        return new AdoptionForm("", List.of(Phase.PRE, Phase.POST), Audience.BOTH);
    }
}
