package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelationshipTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void closedIsClosedForGood() {
        Relationship relationship = new Relationship(1, Set.of(), NOW);
        relationship.close(ClosureReason.COMPLETED, 2, NOW);
        assertThatThrownBy(() -> relationship.close(ClosureReason.TIME, 3, NOW)).hasMessage(RelationshipScope.CLOSED);
    }
}
