package org.mentorium.questions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.MatchKind;
import org.mentorium.web.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about a program's application questions. Rights are checked by who calls. */
@Service
@Transactional
public class Questions {

    private static final String FIELD = "answer";

    private final QuestionTable table;
    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(QuestionTable table, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A question as a form shows it.
     *
     * @param field the form field's name
     * @param chosen the place of the choice that was made; null for none
     */
    public record Asked(
            long id,
            String field,
            String question,
            List<Option> choices,
            @Nullable String chosen) {}

    /** The questions of a program in the reader's language, with the answers so far. */
    @Transactional(readOnly = true)
    public List<Asked> asked(long program, Map<Long, Integer> answers) {
        Locale locale = LocaleContextHolder.getLocale();
        return table.all(program).stream()
                .map(question -> asked(question, question.in(locale), answers.get(question.id())))
                .toList();
    }

    private static Asked asked(Question question, Wording words, @Nullable Integer chosen) {
        return new Asked(
                question.id(),
                FIELD + question.id(),
                words.text(),
                IntStream.range(0, words.choices().size())
                        .mapToObj(i ->
                                new Option(Integer.toString(i), words.choices().get(i)))
                        .toList(),
                chosen == null ? null : chosen.toString());
    }

    /** The answers among a form's fields. */
    public static Map<Long, Integer> answers(Map<String, String[]> fields) {
        Map<Long, Integer> answers = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.matches(FIELD + "[0-9]{1,18}") && values.length > 0 && values[0].matches("[0-9]")) {
                answers.put(Long.valueOf(name.substring(FIELD.length())), Integer.valueOf(values[0]));
            }
        });
        return answers;
    }

    /** Takes over what somebody answered; what was never asked is left out. */
    public void answer(long program, long participant, Map<Long, Integer> answers) {
        for (Question question : table.all(program)) {
            Integer choice = answers.get(question.id());
            if (choice != null && choice < question.choices()) {
                jdbc.sql("""
                        insert into application_answer (participant_id, application_question_id, choice, answered_at)
                        values (:participant, :question, :choice, :now)
                        on conflict (participant_id, application_question_id)
                        do update set choice = :choice, answered_at = :now
                        """)
                        .param("participant", participant)
                        .param("question", question.id())
                        .param("choice", choice)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }

    /** Question and answer of one participant, in the reader's language, of what they answered. */
    @Transactional(readOnly = true)
    public List<Option> answered(long program, long participant) {
        List<Option> answered = new ArrayList<>();
        for (Asked asked : asked(program, answers(participant))) {
            asked.choices().stream()
                    .filter(choice -> choice.value().equals(asked.chosen()))
                    .forEach(choice -> answered.add(new Option(asked.question(), choice.label())));
        }
        return answered;
    }

    /** How the answers to each question are compared, for those that are. */
    @Transactional(readOnly = true)
    public Map<Long, MatchKind> compared(long program) {
        return table.all(program).stream()
                .filter(question -> question.kind() != null)
                .collect(Collectors.toMap(Question::id, question -> java.util.Objects.requireNonNull(question.kind())));
    }

    Map<Long, Integer> answers(long participant) {
        Map<Long, Integer> answers = new HashMap<>();
        jdbc.sql("select application_question_id, choice from application_answer where participant_id = ?")
                .param(participant)
                .query(row -> {
                    answers.put(row.getLong(1), row.getInt(2));
                });
        return answers;
    }
}
