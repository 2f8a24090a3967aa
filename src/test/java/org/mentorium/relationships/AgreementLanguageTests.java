package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementLanguageTests {

    @ParameterizedTest(name = "mentee reads {0} speaks {1}, mentor reads {2} speaks {3}, texts {4}: {5}")
    @CsvSource({
        "es, es,    es, es en, en es fr, es",
        "fr, fr en, en, en fr, en es fr, fr",
        "fr, fr,    en, en fr, en es fr, fr",
        "fr, fr en, en, en,    en es fr, en",
        "de, de es, en, en es, en es fr, es",
        "es, es,    en, en,    fr es en, es",
        "de, de,    it, it,    fr en,    en",
        "de, de,    it, it,    fr,       fr",
        "es, '',    es, '',    es,       es",
    })
    void textIsInALanguageThatAllKnowIfThereIsOne(
            String menteeReads,
            String menteeSpeaks,
            String mentorReads,
            String mentorSpeaks,
            String texts,
            String chosen) {
        var members = List.of(newcomer(menteeReads, menteeSpeaks), newcomer(mentorReads, mentorSpeaks));
        assertThat(FirstAgreement.language(members, new LinkedHashSet<>(words(texts))))
                .isEqualTo(chosen);
    }

    private static Newcomer newcomer(String reads, String speaks) {
        return new Newcomer(new Membership(1, 1, MemberRole.MENTEE), reads, words(speaks));
    }

    private static List<String> words(String list) {
        return List.of(list.split(" "));
    }
}
