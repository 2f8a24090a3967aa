package org.mentorium.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.SecretToken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secret addresses at which somebody reads one frozen report without signing in, until a day or until they are revoked. */
@Service
@Transactional
class ReportLinks {

    private static final int MOST = 50;
    private static final int LONGEST_YEARS = 2;

    private final FrozenReports frozen;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportLinks(FrozenReports frozen, PublicAddress address, JdbcClient jdbc, Clock clock) {
        this.frozen = frozen;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ReportLink> of(long report) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select id, reader, created_at, expires_at, opened, opened_at from report_link
                        where frozen_report_id = ? order by id
                        """)
                .param(report)
                .query((row, n) -> {
                    Instant end =
                            row.getObject("expires_at", OffsetDateTime.class).toInstant();
                    OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
                    return new ReportLink(
                            row.getLong("id"),
                            row.getString("reader"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            // The last moment of the day, so that it reads as the day that was chosen.
                            end.minusSeconds(1),
                            !end.isAfter(now),
                            row.getInt("opened"),
                            opened == null ? null : opened.toInstant());
                })
                .list();
    }

    /** Makes an address, which is shown this once. */
    String share(Viewer viewer, ProgramScope scope, long report, ShareForm form) {
        scope.requireCoordinator();
        frozen.find(scope, report);
        LocalDate today = LocalDate.now(clock.withZone(viewer.zone()));
        LocalDate until = Objects.requireNonNull(form.until(), "checked by the form");
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new RuleBroken("reports.link.refused", LONGEST_YEARS).at("until");
        }
        if (of(report).size() >= MOST) {
            throw new RuleBroken("reports.link.many", MOST);
        }
        String token = SecretToken.create();
        jdbc.sql("""
                insert into report_link (frozen_report_id, token_hash, reader, expires_at, created_by, created_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        report,
                        SecretToken.hash(token),
                        form.reader(),
                        until.plusDays(1).atStartOfDay(viewer.zone()).toOffsetDateTime(),
                        viewer.id(),
                        now())
                .update();
        return address.of("/shared-reports/" + token);
    }

    void revoke(ProgramScope scope, long report, long link) {
        scope.requireCoordinator();
        frozen.find(scope, report);
        jdbc.sql("delete from report_link where id = ? and frozen_report_id = ?")
                .params(link, report)
                .update();
    }

    /** The report at an address that still holds, for whoever has it; that it was read is counted. */
    FrozenReport open(String token) {
        return jdbc.sql("""
                        with link as (
                            update report_link set opened = opened + 1, opened_at = :now
                            where token_hash = :hash and expires_at > :now returning frozen_report_id)
                        select f.id, f.title, f.frozen_at, f.content, null as by
                        from frozen_report f join link on link.frozen_report_id = f.id
                        """)
                .param("now", now())
                .param("hash", SecretToken.hash(token))
                .query(FrozenReports::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
