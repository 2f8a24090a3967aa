package org.mentorium.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.sessions.Attender.Answer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who will come to a session and what became of it. */
@Service
@Transactional
public class SessionOutcomes {

    private final RelationshipScopes relationships;
    private final MentoringSessionRepository sessions;
    private final Attendance attendance;
    private final Substitutes substitutes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionOutcomes(
            RelationshipScopes relationships,
            MentoringSessionRepository sessions,
            Attendance attendance,
            Substitutes substitutes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.relationships = relationships;
        this.sessions = sessions;
        this.attendance = attendance;
        this.substitutes = substitutes;
        this.events = events;
        this.clock = clock;
    }

    /** Says what became of a session; saying the same twice changes nothing but who came. */
    public void note(Viewer viewer, long relationship, int number, int version, Outcome outcome) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        MentoringSession session = find(relationship, number);
        boolean again = session.state() == outcome.state();
        if (!again && session.version() != version) {
            throw new StaleVersion(Sessions.address(relationship, number), List.of());
        }
        Instant now = clock.instant();
        switch (outcome.state()) {
            case HELD -> {
                if (!again) {
                    session.hold(viewer.id(), now);
                }
                if (!again || outcome.absent() != null) {
                    requireSomebody(scope, outcome.missing());
                    attendance.note(scope, session.id(), outcome.missing(), "absent");
                }
            }
            case MISSED -> {
                if (outcome.missing().isEmpty()) {
                    throw new RuleBroken("sessions.absent.missing").at("absent");
                }
                if (!again) {
                    session.miss(viewer.id(), now);
                }
                attendance.note(scope, session.id(), outcome.missing(), "absent");
            }
            case CANCELLED -> {
                if (!again) {
                    cancel(viewer, session, outcome, now);
                }
            }
            case PLANNED -> throw new IllegalArgumentException("a session does not become a plan again");
        }
    }

    private static void requireSomebody(RelationshipScope scope, List<Long> absent) {
        if (absent.stream().distinct().count() >= scope.members().size()) {
            throw new RuleBroken("sessions.absent.all").at("absent");
        }
    }

    private void cancel(Viewer viewer, MentoringSession session, Outcome outcome, Instant now) {
        // The session itself is among them also where it is no plan any more: what was noted by mistake is corrected.
        List<MentoringSession> all = Stream.concat(Stream.of(session), outcome.later() ? later(session) : Stream.of())
                .toList();
        List<Long> told = all.stream()
                .filter(one -> one.ahead(now))
                .map(MentoringSession::id)
                .toList();
        if (!told.isEmpty() && outcome.reason().isBlank()) {
            throw new RuleBroken("sessions.reason.missing").at("reason");
        }
        all.forEach(one -> one.cancel(viewer.id(), now, outcome.reason()));
        if (!told.isEmpty()) {
            tell(SessionNews.Kind.CANCELLED, told, viewer);
        }
    }

    private Stream<MentoringSession> later(MentoringSession session) {
        Long series = session.series();
        return series == null
                ? Stream.of()
                : sessions.findBySeriesIdAndStateOrderByStartsAt(series, SessionState.PLANNED).stream()
                        .filter(one -> one.id() != session.id()
                                && !one.meeting()
                                        .startsAt()
                                        .isBefore(session.meeting().startsAt()));
    }

    /** Whether the viewer will come to a session that is planned. */
    void answer(Viewer viewer, long relationship, int number, Answer answer) {
        relationships.lockAsWriter(viewer, relationship);
        MentoringSession session = find(relationship, number);
        if (!session.ahead(clock.instant())) {
            throw new RuleBroken("sessions.answer.late");
        }
        attendance.answer(session.id(), viewer.id(), answer);
    }

    /** Names somebody who steps in for a mentor who is away; null takes it back. */
    void substitute(Viewer viewer, long relationship, int number, @Nullable Long person) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        MentoringSession session = find(relationship, number);
        if (person != null) {
            substitutes.require(scope, attendance.of(scope, session.id()), person);
        }
        Long former = session.substitute();
        session.substitute(person, clock.instant());
        if (!Objects.equals(former, person)) {
            sessions.flush();
            events.publishEvent(
                    new SessionNews(SessionNews.Kind.SUBSTITUTED, List.of(session.id()), viewer.id(), former));
        }
    }

    private void tell(SessionNews.Kind kind, List<Long> told, Viewer viewer) {
        sessions.flush();
        events.publishEvent(new SessionNews(kind, told, viewer.id(), null));
    }

    private MentoringSession find(long relationship, int number) {
        return sessions.findByRelationshipIdAndNumber(relationship, number).orElseThrow(NotFound::new);
    }
}
