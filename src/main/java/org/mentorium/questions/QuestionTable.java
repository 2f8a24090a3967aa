package org.mentorium.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.MatchKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where a program's questions are stored. */
@Component
class QuestionTable {

    private static final TypeReference<Map<String, Wording>> WORDINGS = new TypeReference<>() {};

    private static final String SELECT = """
            select q.id, q.wording, q.kind, q.version,
                   exists (select 1 from application_answer a where a.application_question_id = q.id) as answered
            from application_question q where q.program_id = :program
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuestionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Question> all(long program) {
        return jdbc.sql(SELECT + " order by q.id")
                .param("program", program)
                .query((row, n) -> question(row))
                .list();
    }

    Optional<Question> find(long program, long id) {
        return jdbc.sql(SELECT + " and q.id = :id")
                .param("program", program)
                .param("id", id)
                .query((row, n) -> question(row))
                .optional();
    }

    private Question question(java.sql.ResultSet row) throws java.sql.SQLException {
        String kind = row.getString("kind");
        return new Question(
                row.getLong("id"),
                json.readValue(row.getString("wording"), WORDINGS),
                kind == null ? null : MatchKind.valueOf(kind),
                row.getInt("version"),
                row.getBoolean("answered"));
    }

    void add(long program, Map<String, Wording> wordings, @Nullable MatchKind kind) {
        jdbc.sql("""
                insert into application_question (program_id, wording, kind) values (:program, :wording::jsonb, :kind)
                """)
                .param("program", program)
                .param("wording", json.writeValueAsString(wordings))
                .param("kind", kind == null ? null : kind.name())
                .update();
    }

    /** Answers whether it was still the version that was read. */
    boolean change(long id, int version, Map<String, Wording> wordings, @Nullable MatchKind kind) {
        return jdbc.sql("""
                        update application_question
                        set wording = :wording::jsonb, kind = :kind, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("wording", json.writeValueAsString(wordings))
                        .param("kind", kind == null ? null : kind.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    void remove(long program, long id) {
        jdbc.sql("delete from application_question where program_id = ? and id = ?")
                .params(program, id)
                .update();
    }
}
