package org.mentorium.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRightsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # member, active, may write
            true,  true,  true
            true,  false, false
            false, true,  false
            false, false, false
            """)
    void onlyMembersOfAnOpenRelationshipWrite(boolean member, boolean active, boolean may) {
        assertThat(SessionRights.mayWrite(member, active)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # is,      becomes,   in the past, at this moment, in the future
            PLANNED,   PLANNED,   false, false, false
            PLANNED,   HELD,      true,  true,  false
            PLANNED,   MISSED,    true,  true,  false
            PLANNED,   CANCELLED, true,  true,  true
            HELD,      HELD,      false, false, false
            HELD,      PLANNED,   false, false, false
            HELD,      MISSED,    true,  true,  false
            HELD,      CANCELLED, true,  true,  true
            MISSED,    HELD,      true,  true,  false
            MISSED,    CANCELLED, true,  true,  true
            CANCELLED, HELD,      true,  true,  false
            CANCELLED, MISSED,    true,  true,  false
            CANCELLED, PLANNED,   false, false, false
            """)
    void whatBecomesOfASessionDependsOnItsTime(
            SessionState is, SessionState becomes, boolean past, boolean now, boolean future) {
        assertThat(SessionRights.mayNote(becomes, is, NOW.minusSeconds(60), NOW))
                .isEqualTo(past);
        assertThat(SessionRights.mayNote(becomes, is, NOW, NOW)).isEqualTo(now);
        assertThat(SessionRights.mayNote(becomes, is, NOW.plusSeconds(60), NOW)).isEqualTo(future);
    }
}
