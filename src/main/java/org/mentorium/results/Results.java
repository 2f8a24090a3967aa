package org.mentorium.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramState;
import org.mentorium.questionnaires.CountedRound;
import org.mentorium.questionnaires.CountedRounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a program's questionnaires tell of groups, for those who may read its report. Figures come when a round has
 * closed, for five people or more, and together tell nothing of fewer (docs/adr/0029).
 */
@Service
@Transactional(readOnly = true)
public class Results {

    private final CountedRounds rounds;
    private final AnswerSource source;
    private final JdbcClient jdbc;

    Results(CountedRounds rounds, AnswerSource source, JdbcClient jdbc) {
        this.rounds = rounds;
        this.source = source;
        this.jdbc = jdbc;
    }

    /** Of all questionnaires of a program that have begun. */
    public List<QuestionnaireResult> all(ProgramScope scope) {
        Map<Long, List<CountedRound>> counted = rounds.of(scope).stream()
                .collect(groupingBy(CountedRound::questionnaireId, LinkedHashMap::new, toList()));
        return counted.values().stream().map(each -> of(scope, each)).toList();
    }

    /** Of one questionnaire. */
    public QuestionnaireResult of(ProgramScope scope, long questionnaireId) {
        return of(scope, rounds.of(scope, questionnaireId));
    }

    private QuestionnaireResult of(ProgramScope scope, List<CountedRound> counted) {
        rounds.shown(counted);
        QuestionnaireAnswers answers = source.of(counted);
        Comparing comparing = new Comparing(answers, scope.state() == ProgramState.CLOSED);
        Map<Long, String> organisations = organisations(answers);
        return new QuestionnaireResult(
                answers.rounds().stream()
                        .map(round -> new Counting(round, organisations, comparing).result())
                        .toList(),
                comparing.results());
    }

    private Map<Long, String> organisations(QuestionnaireAnswers answers) {
        Map<Long, String> names = new HashMap<>();
        Long[] ids = answers.rounds().stream()
                .flatMapToLong(round -> Arrays.stream(round.organisation()))
                .distinct()
                .boxed()
                .toArray(Long[]::new);
        jdbc.sql("select id, name from organisation where id = any (?)")
                .param(ids)
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }
}
