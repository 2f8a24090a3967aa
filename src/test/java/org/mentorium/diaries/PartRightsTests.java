package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartRightsTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # part,     mentor, mentee, both, neither
            OBJECTIVES,  true,   true,   true, false
            TOPICS,      true,   true,   true, false
            REFLECTION,  false,  true,   true, false
            NOTES,       true,   false,  true, false
            SUMMARY,     true,   true,   true, false
            """)
    void theSharedPartsAreEveryMembersAndTheOthersOnesOwn(
            PartKind kind, boolean mentor, boolean mentee, boolean both, boolean neither) {
        assertThat(PartRights.mayWrite(kind, true, false)).isEqualTo(mentor);
        assertThat(PartRights.mayWrite(kind, false, true)).isEqualTo(mentee);
        assertThat(PartRights.mayWrite(kind, true, true)).isEqualTo(both);
        assertThat(PartRights.mayWrite(kind, false, false)).isEqualTo(neither);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # member, author, readers, may read
            true,     true,   AUTHOR,  true
            true,     true,   MEMBERS, true
            true,     false,  AUTHOR,  false
            true,     false,  MEMBERS, true
            false,    false,  AUTHOR,  false
            false,    false,  MEMBERS, false
            """)
    void onlyMembersReadAndOnlyWhatIsForThem(boolean member, boolean author, Readers readers, boolean may) {
        assertThat(PartRights.mayRead(member, author, readers)).isEqualTo(may);
    }
}
