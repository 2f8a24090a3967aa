package org.mentorium.matching.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.requests.Ranking.Choice;
import org.mentorium.participants.OwnParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mentee asks mentors, a few at a time. */
@Service
@Transactional
class MatchRequests {

    private final Choosers choosers;
    private final Rankings rankings;
    private final MatchRequestRepository requests;
    private final RequestLetters letters;
    private final JdbcClient jdbc;
    private final OwnParts own;
    private final Clock clock;

    MatchRequests(
            Choosers choosers,
            Rankings rankings,
            MatchRequestRepository requests,
            RequestLetters letters,
            JdbcClient jdbc,
            OwnParts own,
            Clock clock) {
        this.own = own;
        this.choosers = choosers;
        this.rankings = rankings;
        this.requests = requests;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks, and answers with the request's address. Whom a rule forbids cannot be asked and does not exist here. */
    String ask(Viewer viewer, String slug, RequestForm form) {
        Chooser chooser = choosers.find(viewer, slug);
        chooser.requireAsking();
        lock(chooser.participant(), form.mentorId());
        own.agreed(List.of(chooser.participant()));
        Ranking ranking = rankings.of(chooser, MentorFilter.need(form.needText()));
        Choice choice = ranking.choices().stream()
                .filter(each -> each.mentor().participantId() == form.mentorId())
                .findFirst()
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Set<Long> open = open(chooser.participant(), now);
        if (open.contains(form.mentorId())) {
            throw new RuleBroken("matchRequests.refused.already");
        }
        if (ranking.wanted() == 0) {
            throw new RuleBroken("matchRequests.refused.matched");
        }
        if (open.size() >= chooser.rules().requestsAtOnce()) {
            throw new RuleBroken(
                    "matchRequests.refused.tooMany", chooser.rules().requestsAtOnce());
        }
        if (choice.free() == 0) {
            throw new RuleBroken("matchRequests.refused.full");
        }
        MatchRequest request = requests.saveAndFlush(new MatchRequest(
                chooser.program().id(),
                form.mentorId(),
                chooser.participant(),
                form.needText(),
                form.wordText(),
                Boolean.TRUE.equals(form.passOn()),
                now,
                Duration.ofDays(chooser.rules().requestDays())));
        letters.asked(new RequestLetters.About(chooser.program().name(), slug), request);
        return RequestScope.address(slug, request.id());
    }

    /**
     * Whoever asks in two windows at once asks one after the other, and nobody is asked who is just leaving. Mentees
     * before mentors, as everywhere.
     */
    private void lock(long mentee, long mentor) {
        jdbc.sql("select id from participant where id in (?, ?) order by role, id for update")
                .params(mentee, mentor)
                .query(Long.class)
                .list();
    }

    /** An overdue request makes room for the next. */
    private Set<Long> open(long mentee, Instant now) {
        jdbc.sql("""
                        update match_request set state = 'EXPIRED', ended_at = :now, version = version + 1
                        where mentee_id = :mentee and state = 'OPEN' and expires_at <= :now and not pass_on
                        """)
                .param("mentee", mentee)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return Set.copyOf(jdbc.sql("select mentor_id from match_request where mentee_id = ? and state = 'OPEN'")
                .param(mentee)
                .query(Long.class)
                .list());
    }
}
