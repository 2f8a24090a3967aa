package org.mentorium.sessions;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.web.Option;
import org.mentorium.web.Submissions;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the session pages show: to members all of it, to coordinators what they may know. */
@Service
@Transactional(readOnly = true)
class SessionPages {

    private final RelationshipScopes relationships;
    private final SessionRows rows;
    private final PlannedHours plan;
    private final UsualSessions usual;
    private final SessionGoals goals;
    private final SessionTexts texts;
    private final Clock clock;

    SessionPages(
            RelationshipScopes relationships,
            SessionRows rows,
            PlannedHours plan,
            UsualSessions usual,
            SessionGoals goals,
            SessionTexts texts,
            Clock clock) {
        this.relationships = relationships;
        this.rows = rows;
        this.plan = plan;
        this.usual = usual;
        this.goals = goals;
        this.texts = texts;
        this.clock = clock;
    }

    RelationshipScope visible(Viewer viewer, long relationship) {
        return relationships.findVisible(viewer, relationship);
    }

    RelationshipScope writable(Viewer viewer, long relationship) {
        return visible(viewer, relationship).requireWriter();
    }

    Page<SessionView> list(Viewer viewer, RelationshipScope scope, Pageable page) {
        return rows.page(viewer, scope, page).map(row -> view(scope, row));
    }

    List<SessionRow> all(Viewer viewer, RelationshipScope scope) {
        return rows.all(viewer, scope);
    }

    SessionTotals totals(RelationshipScope scope) {
        return rows.totals(scope);
    }

    SessionView show(Viewer viewer, RelationshipScope scope, int number) {
        return view(scope, rows.find(viewer, scope, number).orElseThrow(NotFound::new));
    }

    SessionForm blank(Viewer viewer, RelationshipScope scope, boolean planned) {
        ZonedDateTime now = clock.instant().atZone(viewer.zone());
        return planned
                ? SessionDefaults.planned(now, usual.next(viewer, scope), Submissions.newToken())
                : SessionDefaults.logged(now, usual.past(viewer, scope), Submissions.newToken());
    }

    /** A planned session that somebody may be about to log a second time. */
    @Nullable
    SessionRow due(Viewer viewer, RelationshipScope scope) {
        return rows.due(viewer, scope, clock.instant()).orElse(null);
    }

    SessionForm filled(Viewer viewer, RelationshipScope scope, SessionView session) {
        return SessionForm.of(session.row(), goals.of(session.row().id()), viewer.zone());
    }

    /** The goals to choose from; for a session that is there, also those it touches already. */
    List<Option> goals(RelationshipScope scope, @Nullable SessionView session) {
        return goals.options(scope, session == null ? 0 : session.row().id());
    }

    List<SectionHours> sections(RelationshipScope scope) {
        return PlannedHours.sections(plan.of(scope));
    }

    List<Option> states(Viewer viewer) {
        return List.of(SessionForm.Entering.values()).stream()
                .map(state -> new Option(state.name(), texts.entering(viewer, state)))
                .toList();
    }

    private SessionView view(RelationshipScope scope, SessionRow row) {
        return SessionView.of(row, SessionRights.mayWrite(scope.member(), scope.active()), clock.instant());
    }
}
