package org.mentorium.sessions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorium.common.NotFound;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.sessions.Attender.Answer;
import org.mentorium.web.Option;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters sessions and corrects them; tells other modules which there are. */
@Service
@Transactional
public class Sessions {

    private final RelationshipScopes relationships;
    private final MentoringSessionRepository sessions;
    private final SessionRows rows;
    private final Meetings meetings;
    private final SessionGoals goals;
    private final Attendance attendance;
    private final Overlaps overlaps;
    private final SessionTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            RelationshipScopes relationships,
            MentoringSessionRepository sessions,
            SessionRows rows,
            Meetings meetings,
            SessionGoals goals,
            Attendance attendance,
            Overlaps overlaps,
            SessionTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.relationships = relationships;
        this.sessions = sessions;
        this.rows = rows;
        this.meetings = meetings;
        this.goals = goals;
        this.attendance = attendance;
        this.overlaps = overlaps;
        this.texts = texts;
        this.events = events;
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
        if (!data.despiteOverlap()) {
            overlaps.warn(viewer, List.of(meeting), 0);
        }
        int number = sessions.lastNumber(relationship) + 1;
        var session =
                sessions.save(new MentoringSession(relationship, number, state, meeting, viewer.id(), clock.instant()));
        goals.replace(scope, session.id(), data.goals());
        if (state == SessionState.PLANNED) {
            enterOneself(viewer, List.of(session.id()));
        }
        return number;
    }

    /**
     * Plans what two members agreed on; the caller holds the relationship's lock.
     *
     * @param answers who has said that they come, or cannot
     */
    public long plan(Viewer viewer, RelationshipScope scope, Meeting meeting, Map<Long, Answer> answers) {
        int number = sessions.lastNumber(scope.id()) + 1;
        long session = sessions.save(new MentoringSession(
                        scope.id(), number, SessionState.PLANNED, meeting, viewer.id(), clock.instant()))
                .id();
        answers.forEach((person, answer) -> attendance.answer(session, person, answer));
        announce(List.of(session), viewer);
        return session;
    }

    /** Plans all sessions of a series; the caller holds the relationship's lock. */
    public void planSeries(
            Viewer viewer, RelationshipScope scope, long series, List<Meeting> all, boolean despiteOverlap) {
        if (!despiteOverlap) {
            overlaps.warn(viewer, all, 0);
        }
        int number = sessions.lastNumber(scope.id());
        List<Long> ids = new ArrayList<>();
        for (Meeting meeting : all) {
            number++;
            ids.add(sessions.save(
                            new MentoringSession(scope.id(), number, meeting, series, viewer.id(), clock.instant()))
                    .id());
        }
        enterOneself(viewer, ids);
    }

    private void enterOneself(Viewer viewer, List<Long> planned) {
        planned.forEach(session -> attendance.answer(session, viewer.id(), Answer.COMING));
        announce(planned, viewer);
    }

    private void announce(List<Long> planned, Viewer viewer) {
        sessions.flush();
        events.publishEvent(new SessionNews(SessionNews.Kind.PLANNED, planned, viewer.id(), null));
    }

    void change(Viewer viewer, long relationship, int number, int version, SessionData data) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        MentoringSession session = find(relationship, number);
        Meeting before = session.meeting();
        if (session.version() == version) {
            change(viewer, scope, session, meetings.read(viewer, scope, data, before), data);
        } else {
            // The same typed once more, by a double click say, is no conflict.
            var stale = new StaleVersion(
                    address(relationship, number) + "/edit", texts.conflicts(viewer, scope, data, before));
            if (!stale.conflicts().isEmpty()) {
                throw stale;
            }
        }
    }

    private void change(
            Viewer viewer, RelationshipScope scope, MentoringSession session, Meeting meeting, SessionData data) {
        boolean sameTime = meeting.startsAt().equals(session.meeting().startsAt())
                && meeting.minutes() == session.meeting().minutes();
        if (!data.despiteOverlap() && !sameTime) {
            overlaps.warn(viewer, List.of(meeting), session.id());
        }
        Optional<SessionNews.Kind> news = session.change(meeting, clock.instant());
        goals.replace(scope, session.id(), data.goals());
        news.ifPresent(kind -> {
            if (kind == SessionNews.Kind.MOVED) {
                attendance.askAnew(session.id(), viewer.id());
            }
            sessions.flush();
            events.publishEvent(new SessionNews(kind, List.of(session.id()), viewer.id(), null));
        });
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

    public static String address(long relationship, int number) {
        return "/relationships/" + relationship + "/sessions/" + number;
    }
}
