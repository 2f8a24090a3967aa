package org.mentorium.participants;

import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;
import org.springframework.web.multipart.MultipartFile;

/** A file to be tried. */
record ImportForm(@Nullable MultipartFile file, @Nullable String token) {

    static ImportForm empty() {
        return new ImportForm(null, Submissions.newToken());
    }
}
