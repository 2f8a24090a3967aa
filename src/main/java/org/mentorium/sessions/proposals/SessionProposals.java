package org.mentorium.sessions.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
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
    private final ProposalLetters letters;
    private final Clock clock;

    SessionProposals(
            RelationshipScopes relationships,
            SessionProposalRepository proposals,
            Sessions sessions,
            Meetings meetings,
            Overlaps overlaps,
            VideoRooms rooms,
            ProposalLetters letters,
            Clock clock) {
        this.relationships = relationships;
        this.proposals = proposals;
        this.sessions = sessions;
        this.meetings = meetings;
        this.overlaps = overlaps;
        this.rooms = rooms;
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

    /** Plans the session at the chosen time and answers with its number in the table. */
    long accept(Viewer viewer, long relationship, long id, String time) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        SessionProposal proposal = find(relationship, id);
        Meeting meeting = proposal.choose(moment(time), viewer.id(), clock.instant());
        long session = sessions.plan(viewer, scope, meeting, proposal.proposedBy());
        proposal.accept(session, viewer.id());
        return session;
    }

    /** None of the times suits. */
    void decline(Viewer viewer, long relationship, long id) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
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
