package org.mentorium.questionnaires;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of which there are results, for those who may read a program's report. */
@Service
@Transactional(readOnly = true)
public class CountedRounds {

    private static final String ROUNDS = """
            select r.id, q.id as questionnaire_id, r.phase, r.confidentiality, v.number, v.definition, %s
            from questionnaire q
            join questionnaire_round r on r.questionnaire_id = q.id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            join program g on g.id = q.program_id
            where q.program_id = ? order by q.id, array_position('{APPLICATION,PRE,MID,SESSION,POST,CLOSING}', r.phase)
            """.formatted(RoundWindow.COLUMNS);

    private final QuestionnaireAccess access;
    private final Settling settling;
    private final JdbcClient jdbc;
    private final Clock clock;

    CountedRounds(QuestionnaireAccess access, Settling settling, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.settling = settling;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The program of a questionnaire, for those who may read its results. */
    public ProgramScope program(Viewer viewer, long questionnaireId) {
        return access.read(viewer, questionnaireId);
    }

    /** Those of all questionnaires of a program, in the order in which they are given out. */
    public List<CountedRound> of(ProgramScope scope) {
        settle(scope);
        return jdbc
                .sql(ROUNDS)
                .param(scope.id())
                .query((row, n) -> new Found(
                        RoundWindow.read(row).at(clock.instant()),
                        new CountedRound(
                                row.getLong("id"),
                                row.getLong("questionnaire_id"),
                                Phase.valueOf(row.getString("phase")),
                                Confidentiality.valueOf(row.getString("confidentiality")),
                                RoundWindow.read(row).at(clock.instant()) == RoundState.CLOSED,
                                row.getInt("number"),
                                InstrumentJson.read(row.getString("definition")))))
                .stream()
                .filter(Found::begun)
                .map(Found::round)
                .toList();
    }

    /** Lets what closed rounds collected be counted. */
    public void settle(ProgramScope scope) {
        Forbidden.unless(scope.mayReadReport());
        List<Long> due = settling.due(scope.id());
        if (!due.isEmpty()) {
            settling.settle(due);
        }
    }

    /** Those of one questionnaire. */
    public List<CountedRound> of(ProgramScope scope, long questionnaireId) {
        return of(scope).stream()
                .filter(round -> round.questionnaireId() == questionnaireId)
                .toList();
    }

    /** One of them, or NotFound. */
    public CountedRound one(ProgramScope scope, long questionnaireId, long roundId) {
        return of(scope, questionnaireId).stream()
                .filter(round -> round.id() == roundId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Figures of these are about to be seen: they stay closed from now on, since two looks around one more answer would
     * tell that answer, even if the last day or the program's time zone is changed. In a transaction of its own: who
     * asks may only be reading.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void shown(List<CountedRound> rounds) {
        List<Long> closed = rounds.stream()
                .filter(CountedRound::closed)
                .map(CountedRound::id)
                .toList();
        if (!closed.isEmpty()) {
            jdbc.sql("update questionnaire_round set shown_at = :now, closed_at = coalesce(closed_at, settled_at, :now)"
                            + " where id in (:rounds) and shown_at is null")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("rounds", closed)
                    .update();
        }
    }

    private record Found(RoundState state, CountedRound round) {

        boolean begun() {
            return state == RoundState.OPEN || state == RoundState.GRACE || state == RoundState.CLOSED;
        }
    }
}
