package org.mentorium.relationships;

import jakarta.validation.constraints.NotNull;

/** A signature under one exact version, by its number. */
record SignatureForm(@NotNull Integer version) {}
