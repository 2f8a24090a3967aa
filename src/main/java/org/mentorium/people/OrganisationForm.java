package org.mentorium.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An organisation's name and look. */
record OrganisationForm(
        @NotBlank @Size(max = PersonRules.LONGEST_ORGANISATION)
        String name,

        @Nullable @Pattern(regexp = "|#[0-9a-fA-F]{6}", message = "{organisations.accent.unreadable}")
        String accent,

        @Nullable MultipartFile logo,
        boolean removeLogo,
        int version) {

    static OrganisationForm empty() {
        return new OrganisationForm("", "", null, false, 0);
    }
}
