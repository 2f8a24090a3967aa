package org.mentorium.responses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.DataFiles;
import org.mentorium.instruments.Answers;

/** Anonymous answers in the hands of their author, with what they answer. */
record Ballot(OwnResponse response, AnswerSheet sheet, Occasions.Key key) {

    /** What is sealed. */
    record Sealed(long participant, @Nullable Long session, Map<String, GivenAnswer> answers) {}

    /** One answer as a row of the table in which it will stand. */
    private record Row(
            String item,
            java.math.@Nullable BigDecimal value,
            @Nullable String text,
            @Nullable List<Integer> choices) {}

    static Ballot of(Occasion occasion, Map<String, GivenAnswer> answers) {
        return new Ballot(
                new OwnResponse(
                        "/ballots/" + occasion.key().round(),
                        occasion.slug(),
                        occasion.program(),
                        occasion.role(),
                        true,
                        occasion.phase(),
                        occasion.confidentiality(),
                        occasion.state(),
                        occasion.closesOn(),
                        false,
                        null,
                        occasion.definition()),
                new AnswerSheet(new HashMap<>(answers)),
                occasion.key());
    }

    String sealed() {
        return DataFiles.write(new Sealed(key.participant(), key.session(), sheet.byKey()));
    }

    /** What is handed in: the answers that count, in the order of their keys, and nothing else. */
    String answers() {
        Answers counted = response.route(sheet.kept()).answers();
        return DataFiles.write(new TreeMap<>(sheet.byKey())
                .entrySet().stream()
                        .filter(entry -> counted.of(entry.getKey()).given())
                        .map(entry -> new Row(
                                entry.getKey(),
                                entry.getValue().value(),
                                entry.getValue().text(),
                                entry.getValue().choices()))
                        .collect(Collectors.toList()));
    }
}
