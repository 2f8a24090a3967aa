package org.mentorium.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody sees which topics are read from their profile, and corrects them. */
@Service
@Transactional
class ProfileTopics {

    private final Topics topics;
    private final JdbcClient jdbc;

    ProfileTopics(Topics topics, JdbcClient jdbc) {
        this.topics = topics;
        this.jdbc = jdbc;
    }

    /**
     * A part of the profile with its topics.
     *
     * @param texts as they stand in the profile
     * @param read all that was read or added, by name
     * @param right keys of those that hold
     */
    record Section(String part, List<String> texts, List<Option> read, Set<String> right) {}

    @Transactional(readOnly = true)
    List<Section> sections(Viewer viewer) {
        OwnTexts own = topics.of(viewer.id());
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            Set<String> right = own.topics(part);
            Map<String, String> read = new LinkedHashMap<>();
            own.read().getOrDefault(part, Set.of()).forEach(key -> read.put(key, topics.name(key, viewer.locale())));
            right.forEach(key -> read.put(key, topics.name(key, viewer.locale())));
            sections.add(new Section(
                    part.name(),
                    own.texts().getOrDefault(part, List.of()).stream()
                            .filter(text -> !text.isBlank())
                            .toList(),
                    read.entrySet().stream()
                            .map(topic -> new Option(topic.getKey(), topic.getValue()))
                            .toList(),
                    right));
        }
        return sections;
    }

    /** All topics by name, to add one. */
    @Transactional(readOnly = true)
    List<Option> choices(Locale locale) {
        return topics.vocabulary().topics().stream()
                .map(topic -> new Option(topic.key(), topic.name(locale)))
                .sorted(Comparator.comparing(Option::label, java.text.Collator.getInstance(locale)))
                .toList();
    }

    /**
     * Takes over what the author says of a part.
     *
     * @param shown keys that the page showed
     * @param kept those that are right
     * @param added a further one, or empty
     */
    void correct(Viewer viewer, Part part, List<String> shown, List<String> kept, String added) {
        Vocabulary vocabulary = topics.vocabulary();
        Set<String> read = OwnTexts.read(jdbc, vocabulary, viewer.id()).read().getOrDefault(part, Set.of());
        for (String key : shown) {
            store(viewer, part, key, kept.contains(key), read.contains(key), vocabulary);
        }
        store(viewer, part, added, true, read.contains(added), vocabulary);
    }

    /** Only what differs from what is read is kept: a text that changes later is read anew. */
    private void store(Viewer viewer, Part part, String key, boolean right, boolean read, Vocabulary known) {
        if (known.find(key).isEmpty()) {
            return;
        }
        jdbc.sql("delete from topic_correction where person_id = ? and part = ? and topic = ?")
                .params(viewer.id(), part.name(), key)
                .update();
        if (right != read) {
            jdbc.sql("insert into topic_correction (person_id, part, topic, kept) values (?, ?, ?, ?)")
                    .params(viewer.id(), part.name(), key, right)
                    .update();
        }
    }
}
