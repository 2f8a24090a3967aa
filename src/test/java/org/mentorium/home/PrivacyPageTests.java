package org.mentorium.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.testing.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class PrivacyPageTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "en, Who reads what, Coordinators and administrators never",
        "es, Quién lee qué, 'La coordinación y la administración, nunca'",
        "fr, Qui lit quoi, 'La coordination et l’administration, jamais'"
    })
    void whoeverComesReadsInTheirLanguageWhoReadsWhat(String language, String title, String ofTheDiary) {
        assertThat(mvc.get().uri("/privacy").header("Accept-Language", language))
                .hasStatusOk()
                .bodyText()
                .contains("<h1", title, ofTheDiary);
        assertThat(mvc.get().uri("/sign-in").header("Accept-Language", language))
                .bodyText()
                .contains("<a href=\"/privacy\">" + title + "</a>");
    }
}
