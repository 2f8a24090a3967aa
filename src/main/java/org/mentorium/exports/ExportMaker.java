package org.mentorium.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the file of one request; begun anew, it starts from nothing, and who began before stops. */
@Component
class ExportMaker {

    private final JdbcClient jdbc;
    private final ExportKinds kinds;
    private final Clock clock;

    ExportMaker(JdbcClient jdbc, ExportKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    void make(long request) {
        Wanted wanted = begin(request);
        if (wanted == null) {
            return;
        }
        ExportKind kind = kinds.of(wanted.kind());
        jdbc.sql("update export_request set rows_expected = ? where id = ?")
                .params(kind.expectedRows(wanted.scope()), request)
                .update();
        ExportFile file = new ExportFile(jdbc, request, wanted.attempt());
        try {
            kind.write(wanted.scope(), wanted.format(), file, file::countRow);
            file.close();
            end(request, wanted.attempt());
        } catch (ExportFile.NoLongerWanted e) {
            forget(request, wanted.attempt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the last try, also of one whose begin failed each time. */
    void fail(long request) {
        jdbc.sql("delete from export_part where export_request_id = ?")
                .param(request)
                .update();
        jdbc.sql(
                        "update export_request set state = 'FAILED', ended_at = ? where id = ? and state in ('WAITING', 'RUNNING')")
                .params(now(), request)
                .update();
    }

    private @Nullable Wanted begin(long request) {
        return jdbc.sql("""
                        update export_request set state = 'RUNNING', rows_written = 0, bytes = 0, attempt = attempt + 1
                        where id = ? and state in ('WAITING', 'RUNNING')
                          and requested_by in (select id from person where administrator)
                        returning attempt, requested_by, kind, format, program_id, from_day, until_day
                        """).param(request).query(Wanted.class).optional().orElse(null);
    }

    private void end(long request, int attempt) {
        int done = jdbc.sql("""
                        update export_request set state = 'DONE', ended_at = ?
                        where id = ? and attempt = ? and state = 'RUNNING'
                        """).params(now(), request, attempt).update();
        if (done == 0) {
            forget(request, attempt);
        } else {
            jdbc.sql("delete from export_part where export_request_id = ? and attempt <> ?")
                    .params(request, attempt)
                    .update();
        }
    }

    private void forget(long request, int attempt) {
        jdbc.sql("delete from export_part where export_request_id = ? and attempt = ?")
                .params(request, attempt)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private record Wanted(
            int attempt,
            long requestedBy,
            String kind,
            ExportFormat format,
            @Nullable Long programId,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {

        ExportScope scope() {
            Viewer viewer = new Viewer(requestedBy, "", "", true, false, Locale.ENGLISH, ZoneOffset.UTC);
            return new ExportScope(viewer, programId, fromDay, untilDay);
        }
    }
}
