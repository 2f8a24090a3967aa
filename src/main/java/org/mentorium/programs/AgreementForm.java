package org.mentorium.programs;

import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/** The text that agreements start from, in each language of the program; the others are not on the page. */
record AgreementForm(
        @Nullable @Size(max = 20_000) String agreementEn,
        @Nullable @Size(max = 20_000) String agreementEs,
        @Nullable @Size(max = 20_000) String agreementFr,
        int version)
        implements TaskForm {

    /** The texts as they are; a language that has none yet gets the suggestion. */
    static AgreementForm of(Program program, Words suggestion, int version) {
        return new AgreementForm(
                text(program, suggestion, "en"),
                text(program, suggestion, "es"),
                text(program, suggestion, "fr"),
                version);
    }

    private static String text(Program program, Words suggestion, String language) {
        String saved = program.agreementTexts().get(language);
        return saved == null ? suggestion.texts().getOrDefault(language, "") : saved;
    }

    @Override
    public void saveTo(Program program) {
        Map<String, String> texts = new HashMap<>();
        put(texts, "en", agreementEn);
        put(texts, "es", agreementEs);
        put(texts, "fr", agreementFr);
        texts.keySet().retainAll(program.basics().languages());
        program.agreeOn(texts);
    }

    /** A language that was not on the page keeps its text. */
    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null) {
            texts.put(language, Texts.tidy(text));
        }
    }

    @Override
    public List<Said> said(Labels labels, MentoringType type) {
        return List.of(
                new Said("form.agreementEn", Texts.tidy(agreementEn)),
                new Said("form.agreementEs", Texts.tidy(agreementEs)),
                new Said("form.agreementFr", Texts.tidy(agreementFr)));
    }
}
