package org.mentorium.sessions;

import java.time.Clock;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.web.Option;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters sessions, corrects them and notes what became of them; tells other modules which there are. */
@Service
@Transactional
public class Sessions {

    private final RelationshipScopes relationships;
    private final MentoringSessionRepository sessions;
    private final SessionRows rows;
    private final Meetings meetings;
    private final SessionTexts texts;
    private final Clock clock;

    Sessions(
            RelationshipScopes relationships,
            MentoringSessionRepository sessions,
            SessionRows rows,
            Meetings meetings,
            SessionTexts texts,
            Clock clock) {
        this.relationships = relationships;
        this.sessions = sessions;
        this.rows = rows;
        this.meetings = meetings;
        this.texts = texts;
        this.clock = clock;
    }

    /** Enters one that took place and answers with its number, which counts from 1 in the relationship. */
    public int log(Viewer viewer, long relationship, SessionData data) {
        return enter(viewer, relationship, SessionState.HELD, data);
    }

    /** Enters one to come and answers with its number. */
    public int plan(Viewer viewer, long relationship, SessionData data) {
        return enter(viewer, relationship, SessionState.PLANNED, data);
    }

    private int enter(Viewer viewer, long relationship, SessionState state, SessionData data) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        Meeting meeting = meetings.read(viewer, scope, data, null);
        int number = sessions.lastNumber(relationship) + 1;
        sessions.save(new MentoringSession(relationship, number, state, meeting, viewer.id(), clock.instant()));
        return number;
    }

    void change(Viewer viewer, long relationship, int number, int version, SessionData data) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        MentoringSession session = find(relationship, number);
        Meeting before = session.meeting();
        if (session.version() == version) {
            session.change(meetings.read(viewer, scope, data, before), clock.instant());
        } else {
            // The same typed once more, by a double click say, is no conflict.
            var stale = new StaleVersion(
                    address(relationship, number) + "/edit", texts.conflicts(viewer, scope, data, before));
            if (!stale.conflicts().isEmpty()) {
                throw stale;
            }
        }
    }

    /** Says what became of a session; saying the same twice changes nothing. */
    public void note(Viewer viewer, long relationship, int number, int version, SessionState outcome) {
        relationships.lockAsWriter(viewer, relationship);
        MentoringSession session = find(relationship, number);
        if (session.state() == outcome) {
            return;
        }
        if (session.version() != version) {
            throw new StaleVersion(address(relationship, number), List.of());
        }
        switch (outcome) {
            case HELD -> session.hold(viewer.id(), clock.instant());
            case MISSED -> session.miss(viewer.id(), clock.instant());
            case CANCELLED -> session.cancel(viewer.id(), clock.instant());
            case PLANNED -> throw new IllegalArgumentException("a session does not become a plan again");
        }
    }

    /** One session as the viewer may know it. */
    @Transactional(readOnly = true)
    public SessionRow find(Viewer viewer, RelationshipScope scope, int number) {
        return rows.find(viewer, scope, number).orElseThrow(NotFound::new);
    }

    /** The held sessions of a relationship for a select field, the latest first; the value is the session's id. */
    @Transactional(readOnly = true)
    public List<Option> options(Viewer viewer, RelationshipScope scope) {
        return rows.held(viewer, scope).stream()
                .map(row -> texts.option(viewer, row))
                .toList();
    }

    private MentoringSession find(long relationship, int number) {
        return sessions.findByRelationshipIdAndNumber(relationship, number).orElseThrow(NotFound::new);
    }

    static String address(long relationship, int number) {
        return "/relationships/" + relationship + "/sessions/" + number;
    }
}
