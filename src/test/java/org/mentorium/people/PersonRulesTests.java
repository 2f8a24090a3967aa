package org.mentorium.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "lea.lefevre@moulin.example", "o'neil+x@sub.domain-two.org", "ö@ü.example"})
    void anAddressIsSomebodyAtADomain(String address) {
        assertThat(PersonRules.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an address",
                "a@b",
                "@b.example",
                "a@",
                "a@b..example",
                "a@-b.example",
                "a@b.example ",
                "a,b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "<a@b.example>"
            })
    void anythingElseIsNoAddress(String text) {
        assertThat(PersonRules.isAddress(text)).isFalse();
    }

    @Test
    void languagesAndZonesAreThoseOfTheStandards() {
        assertThat(PersonRules.isLanguage("es")).isTrue();
        assertThat(PersonRules.isLanguage("klingon")).isFalse();
        assertThat(PersonRules.isTimeZone("America/Mazatlan")).isTrue();
        assertThat(PersonRules.isTimeZone("Mars/Base")).isFalse();
        assertThat(PersonRules.isTimeZone("+02:00")).isFalse();
    }
}
