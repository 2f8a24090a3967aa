package org.mentorium.programs;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** Who is to coordinate or to evaluate; the name only of somebody who is not known here yet. */
record RoleForm(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull ProgramRole programRole,
        @Nullable @Size(max = 100) String givenName,
        @Nullable @Size(max = 100) String familyName,
        @Nullable String token) {

    static RoleForm empty() {
        return new RoleForm("", ProgramRole.COORDINATOR, "", "", Submissions.newToken());
    }

    boolean named() {
        return givenName != null && !givenName.isBlank() && familyName != null && !familyName.isBlank();
    }
}
