package org.mentorium.matching.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Cohorts;
import org.mentorium.matching.proposals.Places;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Exclusions;
import org.mentorium.participants.OwnParts;
import org.mentorium.relationships.Partner;
import org.mentorium.relationships.Relationships;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mentor accepts, and the relationship begins in the same moment; or declines; or the mentee takes it back. */
@Service
@Transactional
class RequestAnswers {

    /** What came of an acceptance. */
    enum Outcome {
        TOGETHER,
        /** Somebody else was sooner. */
        PLACE_TAKEN
    }

    private final RequestScopes scopes;
    private final MatchRequestRepository requests;
    private final Places places;
    private final Cohorts cohorts;
    private final Relationships relationships;
    private final RequestLetters letters;
    private final OwnParts own;
    private final Clock clock;

    RequestAnswers(
            RequestScopes scopes,
            MatchRequestRepository requests,
            Places places,
            Cohorts cohorts,
            Relationships relationships,
            RequestLetters letters,
            OwnParts own,
            Clock clock) {
        this.own = own;
        this.scopes = scopes;
        this.requests = requests;
        this.places = places;
        this.cohorts = cohorts;
        this.relationships = relationships;
        this.letters = letters;
        this.clock = clock;
    }

    Outcome accept(Viewer viewer, String slug, long id) {
        RequestScope scope = scopes.find(viewer, slug, id).requireMentor();
        if (!scope.program().state().matches()) {
            throw new RuleBroken("matchRequests.refused.programState");
        }
        // The two people before the request: whoever is sooner closes the requests of those who are late.
        boolean room = places.take(scope.mentorId(), scope.menteeId());
        MatchRequest request = requests.lock(id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (request.state() == RequestState.ACCEPTED) {
            // The same button pressed twice.
            return Outcome.TOGETHER;
        }
        if (request.state() == RequestState.PLACE_TAKEN) {
            return Outcome.PLACE_TAKEN;
        }
        request.requireOpen(now);
        if (!room) {
            request.placeTaken(now);
            letters.placeTaken(scope.about(), request);
            return Outcome.PLACE_TAKEN;
        }
        own.agreed(List.of(scope.mentorId()));
        requireAllowed(scope);
        request.accept(
                relationships.open(
                        scope.program().id(),
                        List.of(Partner.mentor(scope.mentorId()), Partner.mentee(scope.menteeId()))),
                now);
        requests.saveAndFlush(request);
        endOthers(scope, now);
        return Outcome.TOGETHER;
    }

    void decline(Viewer viewer, String slug, long id, String kindly) {
        RequestScope scope = scopes.find(viewer, slug, id).requireMentor();
        MatchRequest request = requests.lock(id).orElseThrow(NotFound::new);
        request.decline(kindly, clock.instant());
        letters.declined(scope.about(), request);
    }

    void withdraw(Viewer viewer, String slug, long id) {
        RequestScope scope = scopes.find(viewer, slug, id).requireMentee();
        MatchRequest request = requests.lock(id).orElseThrow(NotFound::new);
        request.withdraw(clock.instant());
        letters.gone(scope.about(), request);
    }

    /** What has come to stand between the two since, a new line manager say, is not told: it may be in confidence. */
    private void requireAllowed(RequestScope scope) {
        Cohort cohort = cohorts.read(scope.program().id());
        int mentor = cohort.mentor(scope.mentorId());
        int mentee = cohort.mentee(scope.menteeId());
        if (mentor < 0
                || mentee < 0
                || !new Exclusions(cohort.withMentees(List.of(cohort.mentees().get(mentee)))).allowed(0, mentor)) {
            throw new RuleBroken("matchRequests.refused.notNow");
        }
    }

    /** Whoever has no place left keeps nobody waiting. */
    private void endOthers(RequestScope scope, Instant now) {
        boolean mentorFull = !places.free(scope.mentorId());
        boolean menteeFull = !places.free(scope.menteeId());
        List<MatchRequest> waiting = requests.lockOpen(scope.mentorId(), mentorFull, scope.menteeId(), menteeFull);
        for (MatchRequest other : waiting) {
            other.placeTaken(now);
            if (other.menteeId() == scope.menteeId()) {
                letters.gone(scope.about(), other);
            } else {
                letters.placeTaken(scope.about(), other);
            }
        }
    }
}
