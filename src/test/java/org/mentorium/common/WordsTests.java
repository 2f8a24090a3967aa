package org.mentorium.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTests {
    private final Words words = new Words(Map.of("en", "goal", "es", "meta"));

    @Test
    void readersGetTheirLanguageWhateverTheirCountry() {
        assertThat(words.in(Locale.forLanguageTag("es-MX"))).isEqualTo("meta");
    }

    @Test
    void otherLanguagesGetEnglish() {
        assertThat(words.in(Locale.FRENCH)).isEqualTo("goal");
    }

    @Test
    void wordsWithoutEnglishAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Words(Map.of("es", "meta")));
    }
}
