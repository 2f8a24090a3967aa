package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorium.common.Words;

class PublicationRulesTests {

    private static final Instrument GOOD =
            new Instruments().find("session-feedback").orElseThrow();

    @ParameterizedTest
    @EnumSource(Licence.class)
    void onlyALicenceThatAllowsItIsPublished(Licence licence) {
        Instrument licensed = new Instrument(
                GOOD.key(),
                1,
                GOOD.title(),
                GOOD.introduction(),
                GOOD.source(),
                licence,
                GOOD.terms(),
                GOOD.citation(),
                GOOD.scoring(),
                GOOD.scales(),
                GOOD.dimensions(),
                GOOD.sections());

        assertThat(PublicationRules.faults(licensed).isEmpty())
                .isEqualTo(licence != Licence.UNKNOWN && licence != Licence.RESTRICTED);
    }

    @Test
    void nothingToAskOrATextInOneLanguageOnlyIsNotPublished() {
        assertThat(messages(GOOD.withSections(List.of()))).containsExactly("empty");
        assertThat(messages(GOOD.named("x", new Words(Map.of("en", "Feedback")))))
                .containsExactly("languages");
        assertThat(messages(Sample.of("{\"key\": \"a\", \"kind\": \"STATEMENT\", \"text\": {\"en\": \"Read.\"}}")))
                .contains("empty");
    }

    private static List<String> messages(Instrument instrument) {
        return PublicationRules.faults(instrument).stream()
                .map(fault -> fault.message().replace("instruments.fault.publish.", ""))
                .toList();
    }
}
