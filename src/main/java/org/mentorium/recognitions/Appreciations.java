package org.mentorium.recognitions;

import java.sql.Array;
import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScope.Member;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.topics.PersonTopics;
import org.mentorium.topics.Reading;
import org.mentorium.topics.Topics;
import org.mentorium.topics.Vocabulary;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members name skills that they saw in each other; also after the end. */
@Service
@Transactional
class Appreciations {

    /** More would say nothing. */
    static final int MOST = 8;

    private final RelationshipScopes relationships;
    private final Topics topics;
    private final JdbcClient jdbc;

    Appreciations(RelationshipScopes relationships, Topics topics, JdbcClient jdbc) {
        this.relationships = relationships;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    /** Who is asked about. */
    Member about(Viewer viewer, RelationshipScope scope, long participant) {
        Forbidden.unless(scope.member());
        return scope.members().stream()
                .filter(member -> member.participantId() == participant && member.personId() != viewer.id())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    RelationshipScope scope(Viewer viewer, long relationship) {
        return relationships.findVisible(viewer, relationship);
    }

    /** Keys of what the viewer has named so far. */
    @Transactional(readOnly = true)
    List<String> chosen(Viewer viewer, RelationshipScope scope, Member about) {
        return jdbc.sql("""
                        select topic from appreciation
                        where participant_id = ? and author_id = ? and relationship_id = ? order by topic
                        """)
                .params(about.participantId(), viewer.id(), scope.id())
                .query(String.class)
                .list();
    }

    /** What lies near: what the viewer has named, what the other offers, and what the two share. */
    @Transactional(readOnly = true)
    List<Option> near(Viewer viewer, RelationshipScope scope, Member about) {
        Reading reading = topics.reading(scope.programId());
        PersonTopics theirs = topics(reading, about.personId());
        PersonTopics own = topics(reading, viewer.id());
        Set<String> keys = new LinkedHashSet<>(chosen(viewer, scope, about));
        keys.addAll(theirs.offeredTopics());
        theirs.soughtTopics().stream().filter(own.offeredTopics()::contains).forEach(keys::add);
        return options(keys, viewer.locale());
    }

    @Transactional(readOnly = true)
    List<Option> all(Locale locale) {
        Vocabulary vocabulary = topics.vocabulary();
        return options(vocabulary.topics().stream().map(topic -> topic.key()).toList(), locale);
    }

    void choose(Viewer viewer, RelationshipScope scope, Member about, AppreciationForm form) {
        Vocabulary vocabulary = topics.vocabulary();
        List<String> keys = form.keys().stream()
                .filter(key -> vocabulary.find(key).isPresent())
                .toList();
        if (keys.size() > MOST) {
            throw new RuleBroken("recognitions.appreciation.many", MOST).at("skills");
        }
        jdbc.sql("delete from appreciation where participant_id = ? and author_id = ? and relationship_id = ?")
                .params(about.participantId(), viewer.id(), scope.id())
                .update();
        jdbc.sql("""
                        insert into appreciation (participant_id, author_id, relationship_id, topic)
                        select :participant, :author, :relationship, key from unnest(:keys) key on conflict do nothing
                        """)
                .param("participant", about.participantId())
                .param("author", viewer.id())
                .param("relationship", scope.id())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** What all others named, each once, by name. */
    @Transactional(readOnly = true)
    List<String> named(long participant, Locale locale) {
        List<String> keys = jdbc.sql("select distinct topic from appreciation where participant_id = ?")
                .param(participant)
                .query(String.class)
                .list();
        return options(keys, locale).stream().map(Option::label).toList();
    }

    private List<Option> options(Iterable<String> keys, Locale locale) {
        Vocabulary vocabulary = topics.vocabulary();
        List<Option> options = new ArrayList<>();
        keys.forEach(key ->
                vocabulary.find(key).ifPresent(topic -> options.add(new Option(topic.key(), topic.name(locale)))));
        options.sort(Comparator.comparing(Option::label, Collator.getInstance(locale)));
        return options;
    }

    private PersonTopics topics(Reading reading, long person) {
        return jdbc.sql("select skills_offered, skills_sought from person where id = ?")
                .param(person)
                .query((row, n) -> reading.of(
                        person, texts(row.getArray("skills_offered")), texts(row.getArray("skills_sought")), ""))
                .single();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
