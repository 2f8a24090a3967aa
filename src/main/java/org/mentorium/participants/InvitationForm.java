package org.mentorium.participants;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** People to be asked by mail. */
record InvitationForm(
        @NotBlank @Size(max = 40_000) String addresses,
        @NotNull ParticipantRole role,
        @Nullable String token) {

    static InvitationForm empty(boolean peers) {
        return new InvitationForm("", peers ? ParticipantRole.PEER : ParticipantRole.MENTEE, Submissions.newToken());
    }
}
