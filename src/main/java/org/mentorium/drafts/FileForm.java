package org.mentorium.drafts;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A questionnaire as a file. */
record FileForm(@Nullable MultipartFile file) {}
