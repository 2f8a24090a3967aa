package org.mentorium.recognitions;

import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.common.Viewer;
import org.mentorium.recognitions.OwnPart.Companion;
import org.mentorium.topics.Topics;
import org.mentorium.topics.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own recognitions, and what is still missing, in all their programs. */
@Service
@Transactional(readOnly = true)
class OwnParts {

    private final Parts parts;
    private final Topics topics;
    private final JdbcClient jdbc;

    OwnParts(Parts parts, Topics topics, JdbcClient jdbc) {
        this.parts = parts;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    List<OwnPart> of(Viewer viewer) {
        Map<Long, List<String>> skills = skills(viewer);
        Map<Long, List<Companion>> companions = companions(viewer);
        return parts.ofPerson(viewer.id()).stream()
                .map(part -> new OwnPart(
                        part, skills.getOrDefault(part.id(), List.of()), companions.getOrDefault(part.id(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> skills(Viewer viewer) {
        Vocabulary vocabulary = topics.vocabulary();
        Map<Long, List<String>> skills = new HashMap<>();
        jdbc.sql("""
                        select distinct a.participant_id, a.topic from appreciation a
                        join participant t on t.id = a.participant_id where t.person_id = ?
                        """).param(viewer.id()).query(row -> {
            long participant = row.getLong("participant_id");
            vocabulary
                    .find(row.getString("topic"))
                    .ifPresent(topic -> skills.computeIfAbsent(participant, id -> new ArrayList<>())
                            .add(topic.name(viewer.locale())));
        });
        skills.values().forEach(names -> names.sort(Collator.getInstance(viewer.locale())));
        return skills;
    }

    private Map<Long, List<Companion>> companions(Viewer viewer) {
        Map<Long, List<Companion>> companions = new HashMap<>();
        jdbc.sql("""
                        select m.participant_id as own, o.relationship_id, o.participant_id,
                               p.given_name || ' ' || p.family_name as name,
                               exists (select 1 from appreciation a where a.participant_id = o.participant_id
                                       and a.author_id = m.person_id and a.relationship_id = o.relationship_id) as named
                        from relationship_member m
                        join relationship_member o on o.relationship_id = m.relationship_id and o.person_id <> m.person_id
                        join person p on p.id = o.person_id
                        where m.person_id = ? order by p.family_name, p.given_name, o.relationship_id
                        """).param(viewer.id()).query(row -> {
            companions
                    .computeIfAbsent(row.getLong("own"), id -> new ArrayList<>())
                    .add(new Companion(
                            row.getLong("relationship_id"),
                            row.getLong("participant_id"),
                            row.getString("name"),
                            row.getBoolean("named")));
        });
        return companions;
    }
}
