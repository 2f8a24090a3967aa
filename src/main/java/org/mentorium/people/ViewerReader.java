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
                        select p.id, p.given_name || ' ' || p.family_name as name, p.email, p.administrator,
                               p.program_founder, p.locale, p.time_zone,
                               o.id as brand, o.version as brand_version, o.logo is not null as logo
                        from person p
                        left join organisation o on o.id = p.organisation_id
                             and (o.accent is not null or o.logo is not null)
                        where p.id = ?
                        """)
                .param(personId)
                .query((row, n) -> new Viewer(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("administrator"),
                        row.getBoolean("program_founder"),
                        Locale.forLanguageTag(row.getString("locale")),
                        ZoneId.of(row.getString("time_zone")),
                        row.getObject("brand") == null
                                ? null
                                : new Viewer.Brand(
                                        row.getLong("brand"), row.getInt("brand_version"), row.getBoolean("logo"))))
                .optional()
                .orElse(null);
    }
}
