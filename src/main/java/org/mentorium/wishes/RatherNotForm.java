package org.mentorium.wishes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody whom the writer knows by their address. */
record RatherNotForm(@NotBlank @Size(max = 254) String email) {}
