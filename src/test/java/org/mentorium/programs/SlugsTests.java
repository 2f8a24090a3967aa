package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Inclusive teaching 2027 | inclusive-teaching-2027",
                "Mentoría «Añorada» – ¡sí! | mentoria-anorada-si",
                "L’été à Besançon | l-ete-a-besancon",
                "Straße & Ærø | strasse-aero",
                "新しい | program",
                "New | program",
                "!!! | program",
                "İstanbul | istanbul",
            })
    void aNameBecomesAnAddress(String name, String slug) {
        assertThat(Slugs.of(name)).isEqualTo(slug);
    }

    @org.junit.jupiter.api.Test
    void aLongNameIsCutWithoutAHyphenAtItsEnd() {
        assertThat(Slugs.of("a".repeat(59) + " " + "b".repeat(100))).isEqualTo("a".repeat(59));
    }
}
