package org.mentorium.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccentTests {

    @Test
    void darkColourStaysAsItIs() {
        assertThat(Accent.readable("#1d6074")).isEqualTo("#1d6074");
    }

    @Test
    void lightColourIsDarkenedUntilWhiteTextCanBeRead() {
        assertThat(Accent.readable("#ffee00")).isNotEqualTo("#ffee00");
        assertThat(Accent.readable("#ffffff")).isLessThan("#777777");
    }
}
