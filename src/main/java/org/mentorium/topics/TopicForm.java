package org.mentorium.topics;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.web.Submissions;

/** What a topic is called, one on a line, its name first; a language may be left empty, not all of them. */
record TopicForm(
        @Nullable @Size(max = LONGEST) String namesEn,
        @Nullable @Size(max = LONGEST) String namesEs,
        @Nullable @Size(max = LONGEST) String namesFr,
        int version,
        @Nullable String token) {

    static final int LONGEST = 2000;
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;

    static TopicForm of(@Nullable String word, String language) {
        String name = word == null ? "" : word.strip();
        return new TopicForm(
                language.equals("en") ? name : "",
                language.equals("es") ? name : "",
                language.equals("fr") ? name : "",
                0,
                Submissions.newToken());
    }

    static TopicForm of(OwnTopics.Own own) {
        return new TopicForm(text(own, "en"), text(own, "es"), text(own, "fr"), own.version(), null);
    }

    private static String text(OwnTopics.Own own, String language) {
        return String.join("\n", own.topic().names().getOrDefault(language, List.of()));
    }

    Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        put(names, "en", namesEn, "namesEn");
        put(names, "es", namesEs, "namesEs");
        put(names, "fr", namesFr, "namesFr");
        if (names.isEmpty()) {
            throw new RuleBroken("topics.rule.empty").at("namesEn");
        }
        return names;
    }

    private static void put(Map<String, List<String>> names, String language, @Nullable String text, String field) {
        List<String> lines = text == null
                ? List.of()
                : Arrays.stream(text.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
        if (lines.size() > MOST || lines.stream().anyMatch(line -> line.length() > LONGEST_NAME)) {
            throw new RuleBroken("topics.rule.many", MOST, LONGEST_NAME).at(field);
        }
        if (!lines.stream().allMatch(Vocabulary::tells)) {
            throw new RuleBroken("topics.rule.nothing").at(field);
        }
        if (!lines.isEmpty()) {
            names.put(language, lines);
        }
    }

    List<Conflict> against(TopicForm stored) {
        return List.of(
                new Conflict("form.namesEn", said(namesEn), said(stored.namesEn)),
                new Conflict("form.namesEs", said(namesEs), said(stored.namesEs)),
                new Conflict("form.namesFr", said(namesFr), said(stored.namesFr)));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
