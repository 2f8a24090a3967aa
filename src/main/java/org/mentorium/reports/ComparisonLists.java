package org.mentorium.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.export.Limits;
import org.mentorium.export.UploadedTable;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Lists of who stayed, which coordinators upload, look at and confirm. Only what they count to is kept. */
@Service
@Transactional
class ComparisonLists {

    private static final Limits LIMITS = new Limits(2 << 20, 20_000);
    private static final Duration DRY = Duration.ofDays(1);
    private static final String COLUMNS =
            "select id, meaning, mentored, mentored_stayed, others, others_stayed, uploaded_at, confirmed_at ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ComparisonLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a file and forgets it; dry runs of yesterday that nobody confirmed are forgotten, too. */
    long upload(Viewer viewer, ProgramScope scope, String meaning, @Nullable MultipartFile file) {
        scope.requireCoordinator();
        if (file == null || file.isEmpty()) {
            throw new RuleBroken("imports.rule.noFile").at("list");
        }
        jdbc.sql("delete from comparison_list where confirmed_at is null and uploaded_at < ?")
                .param(now().minus(DRY))
                .update();
        ListCount count = count(scope, file);
        if (!count.problems().isEmpty()) {
            throw new ListRefused(count.problems());
        }
        return jdbc.sql("""
                        insert into comparison_list (program_id, meaning, mentored, mentored_stayed, others, others_stayed,
                                                     uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        scope.id(),
                        meaning,
                        count.mentored(),
                        count.mentoredStayed(),
                        count.others(),
                        count.othersStayed(),
                        viewer.id(),
                        now())
                .query(Long.class)
                .single();
    }

    private ListCount count(ProgramScope scope, MultipartFile file) {
        try {
            ListCount count = new ListCount(people(scope, true), people(scope, false));
            count.count(UploadedTable.read(new ByteArrayInputStream(file.getBytes()), ListCount.COLUMNS, LIMITS));
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses of those who were mentored, or of those who only mentored. */
    private Set<String> people(ProgramScope scope, boolean mentored) {
        return new HashSet<>(
                jdbc.sql("""
                        select lower(p.email) from relationship r
                        join relationship_member m on m.relationship_id = r.id
                        join person p on p.id = m.person_id
                        where r.program_id = ? group by p.id having bool_or(m.role <> 'MENTOR') = ?
                        """).params(scope.id(), mentored).query(String.class).list());
    }

    /** The one that the report shows. */
    @Transactional(readOnly = true)
    public Optional<ComparisonList> confirmed(ProgramScope scope) {
        return jdbc.sql(COLUMNS + "from comparison_list where program_id = ? and confirmed_at is not null")
                .param(scope.id())
                .query(ComparisonLists::read)
                .optional();
    }

    @Transactional(readOnly = true)
    public ComparisonList find(ProgramScope scope, long id) {
        scope.requireCoordinator();
        return jdbc.sql(COLUMNS + "from comparison_list where program_id = ? and id = ?")
                .params(scope.id(), id)
                .query(ComparisonLists::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** It takes the place of the one before. */
    void confirm(ProgramScope scope, long id) {
        if (!find(scope, id).confirmed()) {
            jdbc.sql("delete from comparison_list where program_id = ? and confirmed_at is not null")
                    .param(scope.id())
                    .update();
            jdbc.sql("update comparison_list set confirmed_at = ? where id = ?")
                    .params(now(), id)
                    .update();
        }
    }

    void remove(ProgramScope scope, long id) {
        find(scope, id);
        jdbc.sql("delete from comparison_list where id = ?").param(id).update();
    }

    private static ComparisonList read(ResultSet row, int n) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new ComparisonList(
                row.getLong("id"),
                row.getString("meaning"),
                row.getInt("mentored"),
                row.getInt("mentored_stayed"),
                row.getInt("others"),
                row.getInt("others_stayed"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
