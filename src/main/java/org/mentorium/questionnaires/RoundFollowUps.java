package org.mentorium.questionnaires;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do for those who have not answered an open round. */
@Service
@Transactional
public class RoundFollowUps {

    /** Nobody gets two letters about one round within it. */
    private static final Duration PAUSE = Duration.ofDays(3);

    private final QuestionnaireAccess access;
    private final RoundLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundFollowUps(QuestionnaireAccess access, RoundLetters letters, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reminds these; answers with those to whom a letter goes, without whoever had one a short while ago. */
    public Set<Long> remind(Viewer viewer, ProgramScope program, long round, List<Long> participants) {
        // Holds the questionnaire, so that two who remind at the same time send one letter.
        access.change(viewer, questionnaire(program, round));
        return participants.isEmpty()
                ? Set.of()
                : letters.remind(round, participants, clock.instant().minus(PAUSE));
    }

    /** Moves the last day of an open round, for everybody whom it asks. */
    public void extend(Viewer viewer, ProgramScope program, long round, LocalDate lastDay) {
        access.change(viewer, questionnaire(program, round))
                .questionnaire()
                .round(round)
                .extend(program, lastDay, clock.instant());
    }

    private long questionnaire(ProgramScope program, long round) {
        return jdbc.sql("""
                        select q.id from questionnaire q join questionnaire_round r on r.questionnaire_id = q.id
                        where r.id = ? and q.program_id = ?
                        """)
                .params(round, program.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
