package org.mentorium.relationships;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of the agreement; version is the number of the version that was changed, 0 for a first text. */
record AgreementForm(
        @NotBlank @Size(max = 20_000) String agreementText,
        @NotNull Integer version) {

    static AgreementForm of(@Nullable AgreementText newest) {
        return newest == null ? new AgreementForm("", 0) : new AgreementForm(newest.text(), newest.number());
    }

    /** Browsers send line ends of their own; two versions should differ only where somebody wrote something. */
    String text() {
        return agreementText.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
