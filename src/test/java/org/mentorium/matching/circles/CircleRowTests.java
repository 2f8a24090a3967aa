package org.mentorium.matching.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.matching.circles.CircleRow.Member;

class CircleRowTests {

    @ParameterizedTest
    @CsvSource({
        "MENTOR MENTEE, MENTOR1 MENTEE2",
        "MENTOR MENTEE MENTEE, MENTOR1",
        "MENTOR MENTOR MENTEE, MENTEE3",
        "PEER PEER PEER, PEER1 PEER2 PEER3"
    })
    void aProposalIsNamedByWhomItIsAbout(String roles, String heads) {
        String[] parts = roles.split(" ", -1);
        List<Member> members = IntStream.range(0, parts.length)
                .mapToObj(i -> new Member(i + 1L, parts[i] + (i + 1), null, parts[i], null, null))
                .toList();
        CircleRow row = new CircleRow(1, 50, false, "WAITING", null, null, null, members, List.of());

        assertThat(String.join(" ", row.heads())).isEqualTo(heads);
    }
}
