package org.mentorium.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

class VocabularyTests {

    private static final Vocabulary SHIPPED = Vocabulary.shipped();

    @Test
    void theShippedVocabularyIsWhole() {
        List<Topic> topics = SHIPPED.topics();
        assertThat(topics).hasSizeGreaterThanOrEqualTo(150);
        assertThat(topics.stream().map(Topic::key).collect(Collectors.toSet())).hasSameSizeAs(topics);
        assertThat(topics.stream().map(Topic::area).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("teaching", "study", "research", "career", "digital");
        for (String language : List.of("en", "es", "fr")) {
            Set<String> names = new HashSet<>();
            for (Topic topic : topics) {
                assertThat(topic.names().get(language)).as(topic.key()).isNotEmpty();
                assertThat(names.add(topic.name(Locale.forLanguageTag(language))))
                        .as("name of two: " + topic.name(Locale.forLanguageTag(language)))
                        .isTrue();
            }
        }
    }

    @Test
    void everyNameIsReadAsItsTopic() {
        for (Topic topic : SHIPPED.topics()) {
            topic.names()
                    .values()
                    .forEach(names -> names.stream()
                            .filter(Vocabulary::tells)
                            .forEach(name ->
                                    assertThat(SHIPPED.read(name)).as(name).contains(topic.key())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Classroom managment, classroom-management",
        "I want to manage my time better, time-management",
        "évaluations formatives, formative-assessment",
        "Dar retroalimentación al alumnado, formative-assessment",
        "preparing for job interview, job-interviews",
        "Lerning Python programing, programming",
        "AI, ai-tools",
        "I would like to use AI with my pupils, ai-tools",
        "IA en clase, ai-tools",
        "L’IA pour préparer mes cours, ai-tools"
    })
    void whatIsSpeltAlmostSoIsRead(String text, String topic) {
        assertThat(SHIPPED.read(text)).contains(topic);
    }

    @Test
    void whatSaysNothingIsNoTopic() {
        assertThat(SHIPPED.read("the and of")).isEmpty();
        assertThat(SHIPPED.read("")).isEmpty();
        assertThat(SHIPPED.read("falconry and heraldry")).isEmpty();
    }

    /** "J’ai" and "it" say nothing; only in capitals they are something else. */
    @Test
    void acronymsThatAreStopWordsInSmallLettersAreRead() {
        Vocabulary own = SHIPPED.with(List.of(new Topic("own-1", "own", Map.of("en", List.of("IT")))));
        assertThat(own.read("IT and e-mail")).contains("own-1");
        assertThat(own.read("how to do it")).doesNotContain("own-1");
        assertThat(own.read("j’ai peu de temps")).doesNotContain("ai-tools");
    }

    @Test
    void onlyShortTextsAreKept() {
        Vocabulary vocabulary = Vocabulary.shipped();
        vocabulary.read("classroom management");
        vocabulary.read("I would like to get better at classroom management. ".repeat(10));
        assertThat(ReflectionTestUtils.getField(vocabulary, "read"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("classroom management");
    }

    @Test
    void anInstitutionsOwnTopicIsReadToo() {
        Topic falconry = new Topic("own-1", "own", Map.of("en", List.of("Falconry", "training birds of prey")));
        Vocabulary own = SHIPPED.with(List.of(falconry));
        assertThat(own.read("I keep falcons: falconry for beginners")).contains("own-1");
        assertThat(own.find("own-1").orElseThrow().name(Locale.FRENCH)).isEqualTo("Falconry");
    }

    @Test
    void whatItsAuthorCorrectedHolds() {
        Corrections corrections = Corrections.empty();
        corrections.put(Part.OFFERED, "programming", false);
        corrections.put(Part.OFFERED, "web-design", true);
        Reading reading = new Reading(SHIPPED, Map.of(7L, corrections), new NgramLikeness());
        PersonTopics topics = reading.of(7, List.of("Python: 3", "Excel"), List.of("Python"), "");
        assertThat(topics.offered())
                .containsExactly(
                        new Said("Python", Set.of(), 3),
                        new Said("Excel", Set.of("office-software"), 0),
                        new Said("", Set.of("web-design"), 0));
        assertThat(topics.soughtTopics()).containsExactly("programming");
        assertThat(reading.withoutCorrections()
                        .of(7, List.of("Python"), List.of(), "")
                        .offeredTopics())
                .containsExactly("programming");
    }
}
