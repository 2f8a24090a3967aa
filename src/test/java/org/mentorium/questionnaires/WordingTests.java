package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Words;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Instruments;

class WordingTests {

    private static final Instrument DEFINITION =
            new Instruments().find("inclusive-teaching").orElseThrow();
    private static final Words OTHER = new Words(Map.of("en", "Other words"));

    @Test
    void everyTextThatIsReadCanBeReworded() {
        assertThat(Wording.all(DEFINITION))
                .extracting(Wording::key)
                .containsExactly(
                        "title",
                        "introduction",
                        "item-knowledge",
                        "item-application",
                        "item-tools",
                        "item-collaboration",
                        "item-impact",
                        "item-support",
                        "item-support-PRE",
                        "item-support-POST");
    }

    @Test
    void rewordingChangesOneTextAndNoOther() {
        List<Wording> before = Wording.all(DEFINITION);
        for (int i = 0; i < before.size(); i++) {
            List<Wording> after = Wording.all(before.get(i).in(DEFINITION, OTHER));
            for (int j = 0; j < before.size(); j++) {
                assertThat(after.get(j).words())
                        .isEqualTo(i == j ? OTHER : before.get(j).words());
            }
        }
    }
}
