package org.mentorium.responses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code with which anonymous answers are found again. */
record CodeForm(@NotBlank @Size(max = 40) String code) {}
