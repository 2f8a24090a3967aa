package org.mentorium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.matching.scoring.Someone.mentee;
import static org.mentorium.matching.scoring.Someone.mentor;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorium.participants.Safeguards;

class MinorsRuleTests {

    private static final Safeguards CLEARED = new Safeguards(false, false, true, true);
    private static final Safeguards MINOR = new Safeguards(true, true, false, false);

    @Test
    void minorsAreMatchedOnlyWithScreenedAndTrainedMentors() {
        assertThat(allowed(CLEARED, MINOR)).isTrue();
        assertThat(allowed(Safeguards.NONE, MINOR)).isFalse();
        assertThat(allowed(new Safeguards(false, false, true, false), MINOR)).isFalse();
        assertThat(allowed(new Safeguards(false, false, false, true), MINOR)).isFalse();
    }

    @Test
    void minorsAreMatchedOnlyWhenAGuardianHasConsented() {
        assertThat(allowed(CLEARED, new Safeguards(true, false, false, false))).isFalse();
    }

    @Test
    void whereTheMinorIsTheMentorTheMenteeIsScreenedAndTrained() {
        assertThat(allowed(MINOR, CLEARED)).isTrue();
        assertThat(allowed(MINOR, Safeguards.NONE)).isFalse();
    }

    @Test
    void adultsNeedNothing() {
        assertThat(allowed(Safeguards.NONE, Safeguards.NONE)).isTrue();
    }

    private static boolean allowed(Safeguards mentor, Safeguards mentee) {
        Scoring scoring = new Scoring(
                Someone.cohort(Someone.policy(Map.of()), mentor().keptSafe(mentor), mentee().keptSafe(mentee)));
        boolean allowed = scoring.allowed(0, 0);
        // Both ways of asking say the same.
        assertThat(scoring.of(0, new int[1], new int[1])).isEqualTo(allowed ? 1 : 0);
        return allowed;
    }
}
