package org.mentorium.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One profile's texts, part by part, with what is read from them and what their author corrected.
 *
 * @param texts as they stand in the profile
 * @param read keys that the vocabulary finds
 */
record OwnTexts(Map<Part, List<String>> texts, Map<Part, Set<String>> read, Corrections corrections) {

    static OwnTexts read(JdbcClient jdbc, Vocabulary vocabulary, long person) {
        Map<Part, List<String>> texts = jdbc.sql("select skills_offered, skills_sought, goals from person where id = ?")
                .param(person)
                .query((row, n) -> texts(row))
                .single();
        Corrections corrections = Corrections.empty();
        jdbc.sql("select part, topic, kept from topic_correction where person_id = ? order by topic")
                .param(person)
                .query(row -> {
                    corrections.put(
                            Part.valueOf(row.getString("part")), row.getString("topic"), row.getBoolean("kept"));
                });
        Map<Part, Set<String>> read = new EnumMap<>(Part.class);
        texts.forEach((part, lines) -> {
            Set<String> topics = new LinkedHashSet<>();
            lines.forEach(line -> topics.addAll(vocabulary.read(line)));
            read.put(part, topics);
        });
        return new OwnTexts(texts, read, corrections);
    }

    private static Map<Part, List<String>> texts(ResultSet row) throws SQLException {
        Map<Part, List<String>> texts = new EnumMap<>(Part.class);
        texts.put(
                Part.OFFERED, List.of((String[]) row.getArray("skills_offered").getArray()));
        texts.put(Part.SOUGHT, List.of((String[]) row.getArray("skills_sought").getArray()));
        texts.put(Part.GOALS, List.of(row.getString("goals")));
        return texts;
    }

    /** The topics of a part, corrections included. */
    Set<String> topics(Part part) {
        return corrections.corrected(part, read.getOrDefault(part, Set.of()));
    }

    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        for (Part part : Part.values()) {
            all.addAll(topics(part));
        }
        return all;
    }
}
