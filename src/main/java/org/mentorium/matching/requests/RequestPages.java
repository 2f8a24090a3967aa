package org.mentorium.matching.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.Voice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a request for its two, with what speaks for them and, when it came to nothing, who comes next. */
@Service
@Transactional(readOnly = true)
class RequestPages {

    private static final int NEXT = 3;

    private final RequestScopes scopes;
    private final Choosers choosers;
    private final MentorDirectory directory;
    private final Rankings rankings;
    private final ReasonWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestPages(
            RequestScopes scopes,
            Choosers choosers,
            MentorDirectory directory,
            Rankings rankings,
            ReasonWords words,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.choosers = choosers;
        this.directory = directory;
        this.rankings = rankings;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RequestPage find(Viewer viewer, String slug, long id) {
        RequestScope scope = scopes.find(viewer, slug, id);
        return jdbc.sql("""
                        select r.*, p.given_name || ' ' || p.family_name as name, o.name as organisation, p.position,
                               p.languages, p.skills_offered, p.skills_sought, p.goals, p.experience_years
                        from match_request r
                        join participant t on t.id = case when :mentor then r.mentee_id else r.mentor_id end
                        join person p on p.id = t.person_id
                        left join organisation o on o.id = p.organisation_id
                        where r.id = :id
                        """)
                .param("mentor", scope.mentor())
                .param("id", id)
                .query((row, n) -> page(viewer, slug, scope, row))
                .single();
    }

    private RequestPage page(Viewer viewer, String slug, RequestScope scope, ResultSet row) throws SQLException {
        Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        RequestStanding standing =
                RequestStanding.forTheTwo(RequestState.valueOf(row.getString("state")), expires, clock.instant());
        String need = row.getString("need");
        String name = row.getString("name");
        return new RequestPage(
                scope,
                standing,
                name,
                row.getString("organisation"),
                row.getString("position"),
                texts(row, "languages"),
                texts(row, scope.mentor() ? "skills_sought" : "skills_offered"),
                row.getString("goals"),
                scope.mentor() ? null : row.getObject("experience_years", Integer.class),
                need,
                row.getString("word"),
                row.getString("answer"),
                row.getBoolean("pass_on"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                expires,
                row.getObject("relationship_id", Long.class),
                standing == RequestStanding.OPEN ? reasons(viewer, scope, need, name) : List.of(),
                next(viewer, slug, scope, standing, need));
    }

    private List<String> reasons(Viewer viewer, RequestScope scope, String need, String name) {
        Voice voice = scope.mentor() ? Voice.MENTOR : Voice.MENTEE;
        String mentorName = scope.mentor() ? viewer.name() : name;
        String menteeName = scope.mentor() ? name : viewer.name();
        return rankings.find(scope.program().id(), scope.menteeId(), MentorFilter.need(need))
                .map(ranking -> words.strengths(
                        ranking.reasons(scope.mentorId()), voice, mentorName, menteeName, viewer.locale()))
                .orElse(List.of());
    }

    private List<MentorRow> next(
            Viewer viewer, String slug, RequestScope scope, RequestStanding standing, String need) {
        boolean looksOn = standing != RequestStanding.OPEN && standing != RequestStanding.TOGETHER;
        if (scope.mentor() || !looksOn || !scope.program().mentee()) {
            return List.of();
        }
        try {
            Chooser chooser = choosers.find(viewer, slug);
            return chooser.asks() && chooser.open() ? directory.next(viewer, chooser, need, NEXT) : List.of();
        } catch (NotFound e) {
            // The program has come to decide otherwise since.
            return List.of();
        }
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
