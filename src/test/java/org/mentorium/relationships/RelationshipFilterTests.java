package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelationshipFilterTests {

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(new RelationshipFilter(null, "OPEN", "x", "15").none()).isTrue();
        assertThat(new RelationshipFilter(" \0 ", "", "", "").none()).isTrue();
    }

    @Test
    void knownStatesAreKept() {
        RelationshipFilter filter = new RelationshipFilter(" Lena ", "CLOSED", "PARTLY_SIGNED", "30");
        assertThat(filter.q()).isEqualTo("Lena");
        assertThat(filter.state()).isEqualTo("CLOSED");
        assertThat(filter.agreement()).isEqualTo("PARTLY_SIGNED");
    }

    @Test
    void longSearchIsCutBetweenCharacters() {
        assertThat(new RelationshipFilter("😀".repeat(500), null, null, null).q())
                .isEqualTo("😀".repeat(100));
    }
}
