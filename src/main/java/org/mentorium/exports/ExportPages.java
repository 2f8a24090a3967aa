package org.mentorium.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was asked for: the record is every administrator's, a file its requester's alone. */
@Service
class ExportPages {

    private static final String ROWS = """
            select e.id, e.kind, e.format, g.name as program, e.from_day, e.until_day, e.state, e.rows_expected,
                   e.rows_written, e.bytes, e.requested_at, e.ended_at,
                   p.given_name || ' ' || p.family_name as requester, e.requested_by = :viewer as own
            from export_request e
            join person p on p.id = e.requested_by
            left join program g on g.id = e.program_id
            """;

    private final JdbcClient jdbc;

    ExportPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void onlyAdministrators(Viewer viewer) {
        Forbidden.unless(viewer.administrator());
    }

    Page<ExportRow> page(Viewer viewer, Pageable page) {
        onlyAdministrators(viewer);
        List<ExportRow> rows = jdbc.sql(ROWS + "order by e.id desc limit :size offset :start")
                .param("viewer", viewer.id())
                .param("size", page.getPageSize())
                .param("start", page.getOffset())
                .query(ExportRow.class)
                .list();
        long all = jdbc.sql("select count(*) from export_request")
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, all);
    }

    /** One's own request. */
    ExportRow own(Viewer viewer, long id) {
        onlyAdministrators(viewer);
        return jdbc.sql(ROWS + "where e.id = :id and e.requested_by = :viewer")
                .param("viewer", viewer.id())
                .param("id", id)
                .query(ExportRow.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** One's own request whose file is there. */
    ExportRow file(Viewer viewer, long id) {
        ExportRow row = own(viewer, id);
        if (!row.mayFetch()) {
            throw new NotFound();
        }
        return row;
    }

    /** Part by part; each is read when the one before it was sent. */
    void write(long id, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            byte[] part = jdbc.sql("""
                            select p.content from export_part p
                            join export_request e on e.id = p.export_request_id and e.attempt = p.attempt
                            where e.id = ? and p.number = ?
                            """)
                    .params(id, number)
                    .query(byte[].class)
                    .optional()
                    .orElse(null);
            if (part == null) {
                return;
            }
            out.write(part);
        }
    }

    List<Option> programs() {
        return jdbc.sql("select id::text as value, name as label from program order by name, id")
                .query(Option.class)
                .list();
    }
}
