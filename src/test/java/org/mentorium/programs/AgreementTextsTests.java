package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.common.Words;

class AgreementTextsTests {
    private final AgreementTexts texts = new AgreementTexts();

    @ParameterizedTest
    @ValueSource(strings = {"general", "school-network", "single-meeting"})
    void everyAgreementHasTheSameSectionsInThreeLanguages(String key) {
        Words words = texts.find(key).orElseThrow();
        long sections = sections(words.in(Locale.ENGLISH));

        assertThat(words.texts()).containsOnlyKeys("en", "es", "fr");
        assertThat(sections).isGreaterThanOrEqualTo(5);
        assertThat(words.texts().values()).allMatch(text -> sections(text) == sections);
    }

    @ParameterizedTest
    @ValueSource(strings = {"general", "school-network", "single-meeting"})
    void everyAgreementLetsEitherSideLeaveWithoutBlame(String key) {
        assertThat(texts.find(key).orElseThrow().in(Locale.ENGLISH)).contains("without blame");
    }

    private static long sections(String text) {
        return text.lines().filter(line -> line.matches("\\d\\. .+")).count();
    }
}
