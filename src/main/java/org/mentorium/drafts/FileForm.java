package org.mentorium.drafts;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that is brought in; or, once its dry run was looked at, the definition that it showed. */
record FileForm(
        @Nullable MultipartFile file,
        @Nullable String definition,
        @Nullable String token) {}
