package org.mentorium.programs;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts, by language, from which a program's relationships start their agreements. */
@Component
class ProgramAgreements {

    private final JdbcClient jdbc;

    ProgramAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> of(long programId) {
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("select language, text from agreement_template where program_id = ?")
                .param(programId)
                .query(row -> {
                    texts.put(row.getString("language"), row.getString("text"));
                });
        return texts;
    }

    void save(long programId, String language, String text) {
        jdbc.sql("""
                insert into agreement_template (program_id, language, text) values (?, ?, ?)
                on conflict (program_id, language) do update set text = excluded.text
                """).params(programId, language, text.strip()).update();
    }
}
