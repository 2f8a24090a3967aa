package org.mentorium.questions;

import java.util.List;

/** A question and its choices in one language. */
record Wording(String text, List<String> choices) {

    Wording {
        choices = List.copyOf(choices);
    }
}
