package org.mentorium.exports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes files that are a week old; who asked for what is kept. */
@Component
class ExportSweep {

    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportSweep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void forgetOld() {
        OffsetDateTime limit = OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
        jdbc.sql("""
                with old as (
                    update export_request set state = 'EXPIRED' where state = 'DONE' and ended_at < ? returning id)
                delete from export_part p using old where p.export_request_id = old.id
                """).param(limit).update();
    }
}
