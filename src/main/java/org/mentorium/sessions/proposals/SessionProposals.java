package org.mentorium.sessions.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.sessions.Attender.Answer;
import org.mentorium.sessions.Meeting;
import org.mentorium.sessions.Meetings;
import org.mentorium.sessions.Overlaps;
import org.mentorium.sessions.Sessions;
import org.mentorium.sessions.VideoRooms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members propose times to each other and accept one of them. */
@Service
@Transactional
class SessionProposals {

    private final RelationshipScopes relationships;
    private final SessionProposalRepository proposals;
    private final Sessions sessions;
    private final Meetings meetings;
    private final Overlaps overlaps;
    private final VideoRooms rooms;
    private final ProposalAnswers answers;
    private final ProposalLetters letters;
    private final Clock clock;

    SessionProposals(
            RelationshipScopes relationships,
            SessionProposalRepository proposals,
            Sessions sessions,
            Meetings meetings,
            Overlaps overlaps,
            VideoRooms rooms,
            ProposalAnswers answers,
            ProposalLetters letters,
            Clock clock) {
        this.relationships = relationships;
        this.proposals = proposals;
        this.sessions = sessions;
        this.meetings = meetings;
        this.overlaps = overlaps;
        this.rooms = rooms;
        this.answers = answers;
        this.letters = letters;
        this.clock = clock;
    }

    /** Tells the others the times and answers with the proposal's number. */
    long propose(Viewer viewer, long relationship, ProposalForm form) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        List<Meeting> all = new ArrayList<>();
        for (ProposalForm.Typed typed : form.times(rooms)) {
            all.add(read(viewer, scope, typed));
        }
        if (!Boolean.TRUE.equals(form.despiteOverlap())) {
            overlaps.warn(viewer, all, 0);
        }
        List<Instant> times =
                all.stream().map(Meeting::startsAt).distinct().sorted().toList();
        long id = proposals
                .save(new SessionProposal(relationship, all.get(0), times, viewer.id(), clock.instant()))
                .id();
        letters.proposed(viewer, scope, id, times);
        return id;
    }

    private Meeting read(Viewer viewer, RelationshipScope scope, ProposalForm.Typed typed) {
        try {
            Meeting meeting = meetings.read(viewer, scope, typed.data());
            if (!meeting.startsAt().isAfter(clock.instant())) {
                throw new RuleBroken("proposals.past").at("date");
            }
            return meeting;
        } catch (RuleBroken e) {
            String field = e.field();
            boolean ofTime = "date".equals(field) || "time".equals(field);
            throw field != null && ofTime ? new RuleBroken(e.messageKey(), e.args()).at(field + typed.fields()) : e;
        }
    }

    /** Plans the session at the chosen time: of two, the other chooses; in a group, whoever proposed it. */
    void accept(Viewer viewer, long relationship, long id, String time) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        SessionProposal proposal = find(relationship, id);
        Meeting meeting = proposal.choose(moment(time), viewer.id(), scope.group(), clock.instant());
        Map<Long, Answer> attendance = scope.group()
                ? answers.poll(scope, id, proposal.proposedBy()).attendance(meeting.startsAt())
                : Map.of(proposal.proposedBy(), Answer.COMING, viewer.id(), Answer.COMING);
        proposal.accept(sessions.plan(viewer, scope, meeting, attendance), viewer.id());
    }

    /**
     * A member of a group says which times suit. The first that suits all is planned; when all have answered and none
     * does, whoever proposed them learns it.
     *
     * @return whether a session is planned now
     */
    boolean answer(Viewer viewer, long relationship, long id, Collection<String> suiting) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        if (!scope.group()) {
            throw new RuleBroken("proposals.pair");
        }
        SessionProposal proposal = find(relationship, id);
        Instant now = clock.instant();
        Set<Instant> times = proposal.ask(viewer.id(), now);
        Set<Instant> chosen = suiting.stream().map(SessionProposals::moment).collect(Collectors.toSet());
        if (!times.containsAll(chosen)) {
            throw new RuleBroken("proposals.timePassed");
        }
        boolean before = answers.poll(scope, id, proposal.proposedBy()).allAnswered();
        answers.say(viewer, id, chosen);
        Poll poll = answers.poll(scope, id, proposal.proposedBy());
        Optional<Instant> common = poll.common(times);
        if (common.isPresent()) {
            Meeting meeting = proposal.at(common.get(), now);
            proposal.accept(sessions.plan(viewer, scope, meeting, poll.attendance(meeting.startsAt())), viewer.id());
        } else if (poll.allAnswered() && !before) {
            letters.undecided(viewer, scope, id, proposal.proposedBy());
        }
        return common.isPresent();
    }

    /** Of two, the other says that none of the times suits. */
    void decline(Viewer viewer, long relationship, long id) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        if (scope.group()) {
            throw new RuleBroken("proposals.poll");
        }
        SessionProposal proposal = find(relationship, id);
        proposal.decline(viewer.id());
        letters.declined(viewer, scope, id, proposal.proposedBy());
    }

    void withdraw(Viewer viewer, long relationship, long id) {
        relationships.lockAsWriter(viewer, relationship);
        find(relationship, id).withdraw(viewer.id());
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new RuleBroken("proposals.timePassed");
        }
    }

    private SessionProposal find(long relationship, long id) {
        return proposals.findByIdAndRelationshipId(id, relationship).orElseThrow(NotFound::new);
    }
}
