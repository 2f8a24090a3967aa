package org.mentorium.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.sessions.PlannedHours.Activity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what a form about a new session is filled with, so that a busy mentor only has to confirm it. */
@Service
@Transactional(readOnly = true)
public class UsualSessions {

    /** Further than any plan. */
    private static final Duration AHEAD = Duration.ofDays(50 * 365);

    private final SessionRows rows;
    private final PlannedHours plan;
    private final Clock clock;

    UsualSessions(SessionRows rows, PlannedHours plan, Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.clock = clock;
    }

    /** For one that took place. */
    UsualSession past(Viewer viewer, RelationshipScope scope) {
        return before(clock.instant(), viewer, scope);
    }

    /** For one to come. */
    public UsualSession next(Viewer viewer, RelationshipScope scope) {
        return before(clock.instant().plus(AHEAD), viewer, scope);
    }

    private UsualSession before(Instant moment, Viewer viewer, RelationshipScope scope) {
        Long activity = plan.of(scope).stream()
                .filter(Activity::open)
                .map(Activity::id)
                .findFirst()
                .orElse(null);
        return UsualSession.like(rows.last(viewer, scope, moment).orElse(null), activity);
    }
}
