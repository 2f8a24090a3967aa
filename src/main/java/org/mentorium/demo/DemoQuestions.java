package org.mentorium.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.DataFiles;
import org.mentorium.programs.MatchKind;

/**
 * What a program asks of those who apply, in three languages.
 *
 * @param kind how two answers are compared
 */
record DemoQuestions(int position, MatchKind kind, Map<String, Asked> wording) {

    record Asked(String text, List<String> choices) {}

    /** Puts the questions to a program; people answer in turn. */
    static void ask(DemoTables tables, DemoProgram program, List<Known> people, Instant at) {
        List<DemoQuestions> all = DataFiles.read("demo/questions", DemoQuestions.class).stream()
                .sorted(Comparator.comparingInt(DemoQuestions::position))
                .toList();
        List<Long> ids = tables.insert(
                "application_question",
                "program_id, wording::jsonb, kind",
                all.stream()
                        .map(each -> DemoTables.row(
                                program.id(), DataFiles.write(new LinkedHashMap<>(each.wording())), each.kind()))
                        .toList());
        List<List<@Nullable Object>> answers = new ArrayList<>();
        for (int question = 0; question < ids.size(); question++) {
            int choices = all.get(question)
                    .wording()
                    .values()
                    .iterator()
                    .next()
                    .choices()
                    .size();
            for (int person = 0; person < people.size(); person++) {
                answers.add(DemoTables.row(
                        program.participant(people.get(person)), ids.get(question), (person + question) % choices, at));
            }
        }
        tables.fill("application_answer", "participant_id, application_question_id, choice, answered_at", answers);
    }
}
