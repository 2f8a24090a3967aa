package org.mentorium.exports;

import java.time.ZoneOffset;
import java.util.Locale;
import org.mentorium.common.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports without the web, for benchmarks. */
public final class ExportDesk {

    private final ExportMaker maker;
    private final ExportKinds kinds;
    private final JdbcClient jdbc;
    private final long administrator;

    public ExportDesk(ApplicationContext context, JdbcClient jdbc, long administrator) {
        this.maker = context.getBean(ExportMaker.class);
        this.kinds = context.getBean(ExportKinds.class);
        this.jdbc = jdbc;
        this.administrator = administrator;
    }

    /** Makes a file of everything, stored like any other; answers with its number of rows. */
    public long make(String kind, String format) {
        jdbc.sql("delete from export_request").update();
        long id = jdbc.sql("""
                        insert into export_request (requested_by, requested_at, kind, format, state)
                        values (?, now(), ?, ?, 'WAITING') returning id
                        """)
                .params(administrator, kind, format)
                .query(Long.class)
                .single();
        maker.make(id);
        return jdbc.sql("select rows_written from export_request where id = ? and state = 'DONE'")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** The rows as SQL, without what the export does to them. */
    public String query(String kind) {
        return ((QueryExport) kinds.of(kind))
                .sql(new ExportScope(
                        new Viewer(administrator, "", "", true, false, Locale.ENGLISH, ZoneOffset.UTC),
                        null,
                        null,
                        null));
    }
}
