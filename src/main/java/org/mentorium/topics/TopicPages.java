package org.mentorium.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vocabulary as administrators look after it. */
@Service
@Transactional
class TopicPages {

    /** Fewer people who write a word do not make it one of the institution. */
    private static final int OFTEN = 3;

    private static final int SUGGESTED = 20;

    private final Topics topics;
    private final OwnTopics own;
    private final JdbcClient jdbc;

    TopicPages(Topics topics, OwnTopics own, JdbcClient jdbc) {
        this.topics = topics;
        this.own = own;
        this.jdbc = jdbc;
    }

    /** Words that so many people wrote and that the vocabulary does not know. */
    record Suggestion(String words, int people) {}

    @Transactional(readOnly = true)
    List<OwnTopics.Own> own(Viewer viewer) {
        Forbidden.unless(viewer.administrator());
        return own.all();
    }

    /** The shipped topics' names by area. */
    @Transactional(readOnly = true)
    Map<String, List<String>> shipped(Viewer viewer, Locale locale) {
        Forbidden.unless(viewer.administrator());
        Map<String, List<String>> areas = new LinkedHashMap<>();
        topics.vocabulary().topics().stream()
                .filter(topic -> !topic.area().equals(OwnTopics.AREA))
                .forEach(topic -> areas.computeIfAbsent(topic.area(), key -> new ArrayList<>())
                        .add(topic.name(locale)));
        return areas;
    }

    /** Free words that are typed often, the most frequent first. */
    @Transactional(readOnly = true)
    List<Suggestion> suggestions(Viewer viewer) {
        Forbidden.unless(viewer.administrator());
        Vocabulary vocabulary = topics.vocabulary();
        return jdbc.sql("""
                        select min(words) as words, count(distinct person)::int as people
                        from (select id as person, regexp_replace(trim(skill), ? || '$', '') as words
                              from person, unnest(skills_offered || skills_sought) as skill) as typed
                        group by lower(words) having count(distinct person) >= ?
                        order by 2 desc, 1 limit 500
                        """).params(Skill.LEVEL, OFTEN).query(Suggestion.class).list().stream()
                .filter(suggestion -> vocabulary.read(suggestion.words()).isEmpty())
                .limit(SUGGESTED)
                .toList();
    }

    @Transactional(readOnly = true)
    TopicForm form(Viewer viewer, long id) {
        Forbidden.unless(viewer.administrator());
        return TopicForm.of(own.find(id).orElseThrow(NotFound::new));
    }

    void create(Viewer viewer, TopicForm form) {
        Forbidden.unless(viewer.administrator());
        own.add(form.names());
    }

    void change(Viewer viewer, long id, TopicForm form) {
        TopicForm stored = form(viewer, id);
        if (!own.change(id, form.names(), form.version())) {
            throw new StaleVersion("/topics/" + id, form.against(stored));
        }
    }

    void remove(Viewer viewer, long id) {
        form(viewer, id);
        own.remove(id);
    }
}
