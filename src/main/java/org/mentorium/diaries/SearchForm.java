package org.mentorium.diaries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is looked for. It travels in a form and not in the address: an address is kept in logs and histories. */
record SearchForm(@NotBlank @Size(max = 200) String words) {

    SearchForm {
        words = Draft.tidy(words);
    }
}
