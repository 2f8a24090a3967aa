package org.mentorium.matching.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mentorium.matching.requests.RequestLetters.About;
import org.mentorium.programs.DecidedBy;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds mentors before a request ends, ends those that nobody answered, and passes on those that shall go on. */
@Component
class RequestExpiry {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final MatchRequestRepository requests;
    private final Rankings rankings;
    private final RequestLetters letters;
    private final Clock clock;

    RequestExpiry(
            JdbcClient jdbc, MatchRequestRepository requests, Rankings rankings, RequestLetters letters, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.rankings = rankings;
        this.letters = letters;
        this.clock = clock;
    }

    /** Each mentor once for each request. */
    @Transactional
    void remind() {
        jdbc.sql("""
                        update match_request r set reminded_at = :now, version = r.version + 1
                        from program g
                        where g.id = r.program_id and r.state = 'OPEN' and r.reminded_at is null and r.expires_at > :now
                          and g.request_reminder_days > 0
                          and r.expires_at - g.request_reminder_days * interval '1 day' <= :now
                        returning r.id, r.mentor_id as mentor, g.name, g.slug
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Reminder.class)
                .list()
                .forEach(late -> letters.reminded(new About(late.name(), late.slug()), late.mentor(), late.id()));
    }

    private record Reminder(long id, long mentor, String name, String slug) {}

    /** Those whose time is over, the oldest first. */
    @Transactional(readOnly = true)
    List<Long> overdue() {
        return jdbc.sql("""
                        select id from match_request where state = 'OPEN' and expires_at <= ?
                        order by expires_at, id limit ?
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), BATCH)
                .query(Long.class)
                .list();
    }

    @Transactional
    void expire(long id) {
        // The mentee before the request, in the order in which an acceptance locks them.
        jdbc.sql("""
                        select id from participant
                        where id = (select mentee_id from match_request where id = ?) for update
                        """).param(id).query(Long.class).optional();
        Instant now = clock.instant();
        Optional<MatchRequest> overdue = requests.lock(id).filter(request -> request.overdue(now));
        if (overdue.isEmpty()) {
            return;
        }
        MatchRequest request = overdue.get();
        request.expire(now);
        requests.saveAndFlush(request);
        About about = letters.about(request.programId());
        Optional<MatchRequest> next = request.passesOn() ? passOn(request, now) : Optional.empty();
        if (next.isPresent()) {
            letters.asked(about, next.get());
            letters.passedOn(about, next.get());
        } else {
            letters.expired(about, request);
        }
    }

    private Optional<MatchRequest> passOn(MatchRequest request, Instant now) {
        Asking asking = jdbc.sql("select mentoring_type, decided_by, state, request_days from program where id = ?")
                .param(request.programId())
                .query(Asking.class)
                .single();
        return asking.open() && admitted(request.menteeId())
                ? next(request)
                        .map(mentor -> requests.saveAndFlush(
                                request.passedOn(mentor, now, Duration.ofDays(asking.requestDays()))))
                : Optional.empty();
    }

    private record Asking(MentoringType mentoringType, DecidedBy decidedBy, ProgramState state, int requestDays) {
        boolean open() {
            return decidedBy.asking(mentoringType) && state.matches();
        }
    }

    private boolean admitted(long mentee) {
        return jdbc.sql("select state = 'ADMITTED' from participant where id = ?")
                .param(mentee)
                .query(Boolean.class)
                .single();
    }

    private Optional<Long> next(MatchRequest request) {
        Ranking ranking = rankings.of(request.programId(), request.menteeId(), MentorFilter.need(request.need()));
        return rankings.next(ranking, request.menteeId()).stream()
                .map(choice -> choice.mentor().participantId())
                .filter(this::stays)
                .findFirst();
    }

    /** A mentor who is just leaving is waited for, and not asked. */
    private boolean stays(long mentor) {
        return jdbc.sql("select id from participant where id = ? and state = 'ADMITTED' for update")
                .param(mentor)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
