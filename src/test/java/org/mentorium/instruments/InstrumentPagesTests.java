package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.questionnaires.Browser;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class InstrumentPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instruments instruments;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void everyInstrumentIsReadInEveryLanguage(String language) {
        long person = cast.person("Rea", "Reader");
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, person)
                .update();
        Browser reader = new Browser(mvc, person);
        assertThat(reader.get("/instruments"))
                .hasStatusOk()
                .bodyText()
                .contains("</main>")
                .doesNotContain("??");
        for (Instrument instrument : instruments.all()) {
            for (String in : List.of("", "?in=en", "?in=es", "?in=fr", "?in=xx")) {
                assertThat(reader.get("/instruments/" + instrument.key() + in))
                        .hasStatusOk()
                        .bodyText()
                        .contains("Apache", "</main>")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void thePageSaysWhatAQuestionHangsOn() {
        Browser reader = new Browser(mvc, cast.person("Rea", "Reader"));

        assertThat(reader.get("/instruments/closing-mentees"))
                .hasStatusOk()
                .bodyText()
                .contains("Only if &quot;Did something get in the way?&quot; was answered with: Yes");
        assertThat(reader.get("/instruments/none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void scalesThatAreNotOursAreLinkedAndNotShipped() {
        assertThat(Elsewhere.ALL.scales()).isNotEmpty().allSatisfy(scale -> {
            assertThat(scale.link()).startsWith("https://doi.org/");
            assertThat(instruments.all())
                    .noneMatch(instrument -> instrument.title().texts().containsValue(scale.name()));
        });
    }
}
