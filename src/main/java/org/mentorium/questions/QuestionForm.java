package org.mentorium.questions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.programs.MatchKind;
import org.mentorium.web.Submissions;

/** A question in the program's languages; its choices stand one on a line. */
record QuestionForm(
        @Nullable @Size(max = 300) String textEn,
        @Nullable @Size(max = 2000) String choicesEn,
        @Nullable @Size(max = 300) String textEs,
        @Nullable @Size(max = 2000) String choicesEs,
        @Nullable @Size(max = 300) String textFr,
        @Nullable @Size(max = 2000) String choicesFr,
        @NotNull Compared compared,
        int version,
        @Nullable String token) {

    static final int FEWEST = 2;
    static final int MOST = 10;
    static final int LONGEST = 150;

    /** How answers are compared. */
    enum Compared {
        NOT,
        SIMILAR,
        COMPLEMENTARY;

        @Nullable
        MatchKind kind() {
            return this == NOT ? null : MatchKind.valueOf(name());
        }

        static Compared of(@Nullable MatchKind kind) {
            return kind == null ? NOT : valueOf(kind.name());
        }
    }

    static QuestionForm empty() {
        return new QuestionForm("", "", "", "", "", "", Compared.SIMILAR, 0, Submissions.newToken());
    }

    static QuestionForm of(Question question) {
        return new QuestionForm(
                text(question, "en"),
                choices(question, "en"),
                text(question, "es"),
                choices(question, "es"),
                text(question, "fr"),
                choices(question, "fr"),
                Compared.of(question.kind()),
                question.version(),
                null);
    }

    private static String text(Question question, String language) {
        Wording words = question.wordings().get(language);
        return words == null ? "" : words.text();
    }

    private static String choices(Question question, String language) {
        Wording words = question.wordings().get(language);
        return words == null ? "" : String.join("\n", words.choices());
    }

    /** The words in each language of the program; refuses what cannot be asked. */
    Map<String, Wording> wordings(List<String> languages) {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        int count = 0;
        for (String language : languages) {
            String suffix = language.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + language.substring(1);
            String text = said(language, true).strip();
            List<String> choices = lines(said(language, false));
            if (text.isEmpty()) {
                throw new RuleBroken("applicationQuestions.rule.text").at("text" + suffix);
            }
            if (choices.size() < FEWEST || choices.size() > MOST) {
                throw new RuleBroken("applicationQuestions.rule.choices", FEWEST, MOST).at("choices" + suffix);
            }
            if (choices.stream().anyMatch(choice -> choice.length() > LONGEST)) {
                throw new RuleBroken("applicationQuestions.rule.long", LONGEST).at("choices" + suffix);
            }
            if (count > 0 && choices.size() != count) {
                throw new RuleBroken("applicationQuestions.rule.count", count, choices.size()).at("choices" + suffix);
            }
            count = choices.size();
            wordings.put(language, new Wording(text, choices));
        }
        return wordings;
    }

    private String said(String language, boolean text) {
        String said =
                switch (language) {
                    case "es" -> text ? textEs : choicesEs;
                    case "fr" -> text ? textFr : choicesFr;
                    default -> text ? textEn : choicesEn;
                };
        return said == null ? "" : said;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    List<Conflict> against(QuestionForm stored, List<String> languages) {
        return languages.stream()
                .map(language -> new Conflict(
                        "applicationQuestions.question",
                        said(language, true) + "\n" + said(language, false),
                        stored.said(language, true) + "\n" + stored.said(language, false)))
                .toList();
    }
}
