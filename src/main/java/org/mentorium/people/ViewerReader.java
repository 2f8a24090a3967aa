package org.mentorium.people;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.web.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the viewer of each request, so that a right taken away is gone with the next click. */
@Component
class ViewerReader implements Viewers {

    private final JdbcClient jdbc;

    ViewerReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Viewer find(long personId) {
        return jdbc.sql("""
                        select id, given_name || ' ' || family_name as name, email, administrator, program_founder,
                               locale, time_zone
                        from person where id = ?
                        """)
                .param(personId)
                .query((row, n) -> new Viewer(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("administrator"),
                        row.getBoolean("program_founder"),
                        Locale.forLanguageTag(row.getString("locale")),
                        ZoneId.of(row.getString("time_zone"))))
                .optional()
                .orElse(null);
    }
}
