package org.mentorium.sessions.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.sessions.Meeting;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.sessions.Overlaps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposals; coordinators have no part in them. */
@Service
@Transactional(readOnly = true)
class ProposalPages {

    private final RelationshipScopes relationships;
    private final Availability availability;
    private final Overlaps overlaps;
    private final ProposalAnswers answers;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalPages(
            RelationshipScopes relationships,
            Availability availability,
            Overlaps overlaps,
            ProposalAnswers answers,
            JdbcClient jdbc,
            Clock clock) {
        this.relationships = relationships;
        this.availability = availability;
        this.overlaps = overlaps;
        this.answers = answers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RelationshipScope writable(Viewer viewer, long relationship) {
        return relationships.findVisible(viewer, relationship).requireWriter();
    }

    RelationshipScope readable(Viewer viewer, long relationship) {
        return relationships.findAsMember(viewer, relationship);
    }

    List<Availability.Line> free(Viewer viewer, RelationshipScope scope, LocalDate day) {
        return Availability.lines(viewer, availability.of(scope), day);
    }

    /** The first time from the day after tomorrow at which all usually can; else some hour of that day. */
    LocalDateTime likely(Viewer viewer, RelationshipScope scope, int minutes) {
        LocalDateTime soon = clock.instant()
                .atZone(viewer.zone())
                .plusDays(2)
                .truncatedTo(ChronoUnit.HOURS)
                .toLocalDateTime();
        return Availability.first(viewer, availability.of(scope), soon.toLocalDate(), minutes)
                .orElse(soon);
    }

    ProposalPage show(Viewer viewer, RelationshipScope scope, long id) {
        List<Instant> times = jdbc.sql("""
                        select starts_at from session_proposal_time where session_proposal_id = ? order by starts_at
                        """)
                .param(id)
                .query((row, n) ->
                        row.getObject("starts_at", OffsetDateTime.class).toInstant())
                .list();
        return jdbc.sql("""
                        select q.*, a.title, p.given_name || ' ' || p.family_name as by,
                               o.given_name || ' ' || o.family_name as settler, s.number
                        from session_proposal q join person p on p.id = q.proposed_by
                        left join person o on o.id = q.settled_by left join plan_activity a on a.id = q.plan_activity_id
                        left join mentoring_session s on s.id = q.session_id
                        where q.id = :id and q.relationship_id = :relationship
                        """)
                .param("id", id)
                .param("relationship", scope.id())
                .query((row, n) -> {
                    long proposer = row.getLong("proposed_by");
                    Poll poll = scope.group() ? answers.poll(scope, id, proposer) : null;
                    return new ProposalPage(
                            id,
                            row.getString("by"),
                            proposer == viewer.id(),
                            ProposalState.valueOf(row.getString("state")),
                            row.getString("settler"),
                            row.getInt("minutes"),
                            MeetingMode.valueOf(row.getString("mode")),
                            row.getString("mode_other"),
                            row.getString("title"),
                            row.getObject("number", Integer.class),
                            poll == null ? null : group(viewer, scope, poll),
                            times(viewer, scope, times, row.getInt("minutes"), poll));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static ProposalPage.GroupAnswers group(Viewer viewer, RelationshipScope scope, Poll poll) {
        return new ProposalPage.GroupAnswers(
                names(scope, person -> !poll.answered(person)), poll.answered(viewer.id()));
    }

    private static List<String> names(RelationshipScope scope, LongPredicate who) {
        return scope.members().stream()
                .filter(member -> who.test(member.personId()))
                .map(RelationshipScope.Member::name)
                .distinct()
                .toList();
    }

    private List<ProposalPage.Time> times(
            Viewer viewer, RelationshipScope scope, List<Instant> times, int minutes, @Nullable Poll poll) {
        Instant now = clock.instant();
        List<Meeting> meetings = times.stream()
                .map(time -> new Meeting(time, ZoneId.of("UTC"), minutes, MeetingMode.ONLINE, "", null, ""))
                .toList();
        List<Overlaps.Busy> busy = overlaps.around(viewer, meetings, 0);
        List<FreeHours> members = availability.of(scope);
        return meetings.stream()
                .map(meeting -> new ProposalPage.Time(
                        meeting.startsAt(),
                        !meeting.startsAt().isAfter(now),
                        members.stream()
                                .filter(one -> one.said() && !one.cover(meeting.startsAt(), minutes))
                                .map(FreeHours::name)
                                .toList(),
                        Overlaps.with(meeting, busy).isPresent(),
                        said(scope, poll, meeting.startsAt(), true),
                        said(scope, poll, meeting.startsAt(), false),
                        poll != null && Boolean.TRUE.equals(poll.suits(viewer.id(), meeting.startsAt()))))
                .toList();
    }

    private static List<String> said(RelationshipScope scope, @Nullable Poll poll, Instant time, boolean suits) {
        return poll == null
                ? List.of()
                : names(scope, person -> Boolean.valueOf(suits).equals(poll.suits(person, time)));
    }
}
