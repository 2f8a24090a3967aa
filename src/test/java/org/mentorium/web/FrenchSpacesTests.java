package org.mentorium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrenchSpacesTests {

    @Test
    void noLineEndsBeforeASignThatFrenchSetsApart() throws Exception {
        var words = new IcuMessageSource();
        assertThat(words.getMessage("reports.methods.text", null, Locale.FRENCH))
                .contains("enregistrements\u00a0; séances")
                .doesNotContain(" ;");
        assertThat(words.getMessage("reports.answered", new Object[] {"Bilan"}, Locale.FRENCH))
                .isEqualTo("Qui a répondu\u00a0: Bilan");
        assertThat(words.getMessage("reports.about.completion", null, Locale.FRENCH))
                .contains("Complète\u00a0: les", "85\u00a0%");
        assertThat(words.getMessage("reports.methods.text", null, Locale.ENGLISH))
                .contains("records; sessions");
    }
}
