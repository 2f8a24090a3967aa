package org.mentorium.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where an institution's own topics are stored. */
@Component
class OwnTopics {

    static final String AREA = "own";
    /** Their keys begin with it. */
    static final String PREFIX = "own-";

    private static final TypeReference<Map<String, List<String>>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnTopics(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A topic as it is stored. */
    record Own(long id, Topic topic, int version) {}

    List<Own> all() {
        return jdbc.sql("select id, names, version from topic order by id")
                .query((row, n) -> own(row.getLong(1), row.getString(2), row.getInt(3)))
                .list();
    }

    Optional<Own> find(long id) {
        return all().stream().filter(own -> own.id() == id).findFirst();
    }

    private Own own(long id, String names, int version) {
        return new Own(id, new Topic(PREFIX + id, AREA, json.readValue(names, NAMES)), version);
    }

    void add(Map<String, List<String>> names) {
        jdbc.sql("insert into topic (names) values (?::jsonb)")
                .param(json.writeValueAsString(names))
                .update();
    }

    /** Answers whether it was still the version that was read. */
    boolean change(long id, Map<String, List<String>> names, int version) {
        return jdbc.sql("update topic set names = ?::jsonb, version = version + 1 where id = ? and version = ?")
                        .params(json.writeValueAsString(names), id, version)
                        .update()
                > 0;
    }

    /** With what people corrected about it. */
    void remove(long id) {
        jdbc.sql("delete from topic_correction where topic = ?")
                .param(PREFIX + id)
                .update();
        jdbc.sql("delete from topic where id = ?").param(id).update();
    }
}
