package org.mentorium.questionnaires;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Variable;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Group figures of a program's questionnaires, for those who may read its report. Figures come when a round has closed,
 * for five people or more; open answers for ten or more.
 */
@Service
@Transactional(readOnly = true)
public class QuestionnaireResults {

    private static final int FEWEST_TEXTS = 10;
    private static final String ROUNDS = """
            select r.id, q.id as questionnaire_id, r.phase, v.definition, %s
            from questionnaire q
            join questionnaire_round r on r.questionnaire_id = q.id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            join program g on g.id = q.program_id
            where q.program_id = ? order by q.id, array_position('{APPLICATION,PRE,MID,SESSION,POST,CLOSING}', r.phase)
            """.formatted(RoundWindow.COLUMNS);
    // Ordered by a digest: the same at each look, and unlike the order in which people answered other items.
    private static final String TEXTS = """
            select a.text from answer a join counted_response s on s.id = a.response_id
            where s.round_id = ? and not s.partial and a.item = ? and a.text is not null
            order by md5(a.item || a.text), a.text
            """;

    private final JdbcClient jdbc;
    private final Settling settling;
    private final Clock clock;

    QuestionnaireResults(JdbcClient jdbc, Settling settling, Clock clock) {
        this.jdbc = jdbc;
        this.settling = settling;
        this.clock = clock;
    }

    /** Each closed item in each round that has begun, in the order in which they are asked. */
    public List<PhaseResult> phases(ProgramScope scope) {
        Tallies tallies = Tallies.byRound(jdbc, scope.id());
        return rounds(scope).stream()
                .flatMap(round -> round.closed().stream()
                        .flatMap(item -> phases(round, item, tallies.of(round.id(), item.key()))))
                .toList();
    }

    private static Stream<PhaseResult> phases(ResultRound round, Variable item, Tally all) {
        return all.groups().stream().map(group -> {
            Tally tally = all.of(group);
            Withheld withheld = round.withheld(tally.n(), ResultRound.FEWEST);
            return new PhaseResult(
                    round.questionnaireId(),
                    round.definition().key(),
                    round.definition().title(),
                    item.key(),
                    item.textIn(round.phase()),
                    scaleOf(item),
                    round.phase(),
                    group,
                    tally.n(),
                    withheld,
                    withheld == null ? Figures.of(scaleOf(item), tally.values()) : null);
        });
    }

    /** Each closed item that is asked before and after, on the participants who answered both times. */
    public List<PairedResult> pairs(ProgramScope scope) {
        List<ResultRound> rounds = rounds(scope);
        Tallies once = Tallies.byRound(jdbc, scope.id());
        Tallies twice = Tallies.paired(jdbc, scope.id());
        return rounds.stream()
                .filter(round -> round.phase() == Phase.POST)
                .flatMap(after -> rounds.stream()
                        .filter(before ->
                                before.phase() == Phase.PRE && before.questionnaireId() == after.questionnaireId())
                        .flatMap(before ->
                                after.closed().stream().flatMap(item -> pairs(before, after, item, once, twice))))
                .toList();
    }

    private static Stream<PairedResult> pairs(
            ResultRound before, ResultRound after, Variable item, Tallies once, Tallies twice) {
        Tally all = twice.of(after.questionnaireId(), item.key());
        return all.groups().stream().map(group -> {
            Tally tally = all.of(group);
            int answers = once.of(before.id(), item.key()).of(group).n()
                    + once.of(after.id(), item.key()).of(group).n();
            @Nullable
            Withheld withheld = Optional.ofNullable(before.withheld(tally.n(), ResultRound.FEWEST))
                    .orElse(after.withheld(tally.n(), ResultRound.FEWEST));
            return new PairedResult(
                    after.questionnaireId(),
                    after.definition().key(),
                    after.definition().title(),
                    item.key(),
                    item.textIn(Phase.POST),
                    scaleOf(item),
                    group,
                    tally.n(),
                    answers - 2 * tally.n(),
                    withheld,
                    withheld == null ? tally.change() : null);
        });
    }

    /** Each open item in each round that has begun. */
    public List<OpenAnswers> openAnswers(ProgramScope scope) {
        return rounds(scope).stream()
                .flatMap(round -> round.open().stream().map(item -> openAnswers(round, item)))
                .toList();
    }

    private OpenAnswers openAnswers(ResultRound round, Variable item) {
        List<String> texts = jdbc.sql(TEXTS)
                .params(round.id(), item.key())
                .query(String.class)
                .list();
        Withheld withheld = round.withheld(texts.size(), FEWEST_TEXTS);
        return new OpenAnswers(
                round.questionnaireId(),
                item.key(),
                item.textIn(round.phase()),
                round.phase(),
                texts.size(),
                withheld,
                withheld == null ? texts : List.of());
    }

    private static Scale scaleOf(Variable closed) {
        return Objects.requireNonNull(closed.scale());
    }

    private List<ResultRound> rounds(ProgramScope scope) {
        Forbidden.unless(scope.mayReadReport());
        List<Long> due = settling.due(scope.id());
        if (!due.isEmpty()) {
            settling.settle(due);
        }
        return jdbc
                .sql(ROUNDS)
                .param(scope.id())
                .query((row, n) -> new ResultRound(
                        row.getLong("id"),
                        row.getLong("questionnaire_id"),
                        Phase.valueOf(row.getString("phase")),
                        RoundWindow.read(row).at(clock.instant()),
                        InstrumentJson.read(row.getString("definition"))))
                .stream()
                .filter(ResultRound::begun)
                .toList();
    }
}
