package org.mentorium.standards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a program has in place, for those who know its participants: coordinators and administrators. */
@Service
@Transactional(readOnly = true)
class Standards {

    private static final int QUIET_DAYS = 30;

    private final ProgramScopes programs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Standards(ProgramScopes programs, JdbcClient jdbc, Clock clock) {
        this.programs = programs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Pack pack(Viewer viewer, String slug) {
        ProgramScope scope = programs.findVisible(viewer, slug);
        Forbidden.unless(scope.mayReadParticipants());
        List<Finding> findings = jdbc.sql(FindingsSql.SQL)
                .param("program", scope.id())
                .param("today", today(scope))
                .param("since", clock.instant().atOffset(ZoneOffset.UTC).minusDays(QUIET_DAYS))
                .query((row, n) -> new Finding(
                        Practice.valueOf(row.getString("practice")), row.getLong("there"), row.getLong("whole")))
                .list();
        return new Pack(
                scope,
                findings.stream()
                        .sorted(Comparator.comparing(Finding::practice))
                        .toList());
    }

    LocalDate today(ProgramScope scope) {
        return LocalDate.ofInstant(clock.instant(), scope.zone());
    }
}
