package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorium.web.Option;

class WritingAidsTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.FRENCH);

    private final WritingAids aids = new WritingAids();

    @Test
    void everyStrategyRoleAndQuestionHasItsOwnWordsInEveryLanguage() {
        Set<String> words = new HashSet<>();
        int count = 0;
        for (Locale language : LANGUAGES) {
            for (String hint : aids.hints(language).values()) {
                words.add(hint);
                count++;
            }
            for (List<String> questions : aids.prompts(language).values()) {
                words.addAll(questions);
                count += questions.size();
            }
        }
        assertThat(words).hasSize(count).noneMatch(String::isBlank);
        assertThat(aids.strategies(Locale.ENGLISH)).hasSize(7);
        assertThat(aids.roles(Locale.ENGLISH)).hasSize(7);
        assertThat(aids.prompts(Locale.ENGLISH)).containsOnlyKeys("REFLECTION", "NOTES");
    }

    @Test
    void marksAreNamedInTheReadersLanguageAndForgottenOnesLeftOut() {
        assertThat(aids.names(List.of("guide", "maieutics", "no-longer"), Locale.FRENCH))
                .containsExactly("Maïeutique", "Guider");
        assertThat(aids.strategies(Locale.FRENCH)).extracting(Option::value).contains("maieutics");
    }
}
