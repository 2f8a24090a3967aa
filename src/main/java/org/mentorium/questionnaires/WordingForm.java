package org.mentorium.questionnaires;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Words;

/** One text of a draft in its three languages; people answer in theirs, so none may be missing. */
record WordingForm(
        @NotBlank @Size(max = 2000) String en,
        @NotBlank @Size(max = 2000) String es,
        @NotBlank @Size(max = 2000) String fr,
        int version) {

    static WordingForm of(Words words, int version) {
        return new WordingForm(word(words, "en"), word(words, "es"), word(words, "fr"), version);
    }

    Words words() {
        return new Words(Map.of("en", en.strip(), "es", es.strip(), "fr", fr.strip()));
    }

    /** How this form's texts differ from what is saved. */
    List<Conflict> against(Words saved) {
        return List.of(
                new Conflict("form.en", en.strip(), word(saved, "en")),
                new Conflict("form.es", es.strip(), word(saved, "es")),
                new Conflict("form.fr", fr.strip(), word(saved, "fr")));
    }

    private static String word(Words words, String language) {
        return words.texts().getOrDefault(language, "");
    }
}
