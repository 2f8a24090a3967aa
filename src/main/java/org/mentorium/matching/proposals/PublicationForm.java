package org.mentorium.matching.proposals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What is decided when a run is published.
 *
 * @param answerDays within how many days people answer, from now on in the program; null for what it is
 */
record PublicationForm(@Nullable @Min(1) @Max(90) Integer answerDays) {}
