package org.mentorium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTests {

    @Test
    void aCityIsCalledAsTheReaderCallsIt() {
        ZoneId vienna = ZoneId.of("Europe/Vienna");
        assertThat(in("en").city(vienna)).isEqualTo("Vienna");
        assertThat(in("es").city(vienna)).isEqualTo("Viena");
        assertThat(in("fr").city(vienna)).isEqualTo("Vienne");
        assertThat(in("es").city(ZoneId.of("America/Mexico_City"))).isEqualTo("Ciudad de México");
        assertThat(in("en").city(ZoneId.of("UTC"))).isEqualTo("UTC");
        assertThat(in("en").city(ZoneOffset.ofHours(2))).isEqualTo("+02:00");
        assertThat(in("en").city(null)).isEmpty();
    }

    private static Formats in(String language) {
        return new Formats(Locale.forLanguageTag(language), ZoneOffset.UTC, null);
    }
}
