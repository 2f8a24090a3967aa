package org.mentorium.matching.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.Participants;
import org.mentorium.programs.MentoringType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guards the places of everybody in a proposal against two who take the last one at the same moment. */
@Component
public class Places {

    private final JdbcClient jdbc;
    private final Participants participants;

    Places(JdbcClient jdbc, Participants participants) {
        this.jdbc = jdbc;
        this.participants = participants;
    }

    /**
     * Those of the members for whom there is a place: mentors who have room for all, or else for those who answered
     * first; others who lack as many mentors, or a peer. Until the transaction ends, whoever else asks for one of them
     * waits: in this program at their participations, in others, where a mentor's own limit counts too, at the person.
     *
     * @param there who is in the relationship already
     */
    List<ProposalMember> take(List<ProposalMember> members, List<ProposalMember> there) {
        List<Long> all = new ArrayList<>();
        members.forEach(member -> all.add(member.participantId()));
        there.forEach(member -> all.add(member.participantId()));
        lock(all);
        return onePool(members.get(0))
                ? members.stream().filter(member -> free(member) > 0).toList()
                : seated(members, there);
    }

    private boolean onePool(ProposalMember member) {
        String type =
                jdbc.sql("""
                        select g.mentoring_type from participant t join program g on g.id = t.program_id where t.id = ?
                        """).param(member.participantId()).query(String.class).single();
        return MentoringType.valueOf(type).peers();
    }

    private void lock(List<Long> all) {
        // Mentees before mentors, as relationships lock them too: two who wait for each other would wait for ever.
        jdbc.sql("select id from participant where id in (:all) order by role, id for update")
                .param("all", all)
                .query(Long.class)
                .list();
        jdbc.sql("""
                        select id from person where id in (
                            select person_id from participant where id in (:all) and role = 'MENTOR')
                        order by id for no key update
                        """).param("all", all).query(Long.class).list();
    }

    private List<ProposalMember> seated(List<ProposalMember> members, List<ProposalMember> there) {
        List<ProposalMember> mentors = members.stream()
                .filter(ProposalMember::mentor)
                .filter(m -> free(m) > 0)
                .toList();
        int leading = mentors.size()
                + (int) there.stream().filter(ProposalMember::mentor).count();
        int room = mentors.stream().mapToInt(this::free).min().orElse(Integer.MAX_VALUE);
        for (ProposalMember mentor : there) {
            room = mentor.mentor() ? Math.min(room, free(mentor)) : room;
        }
        List<ProposalMember> others = members.stream()
                .filter(member -> !member.mentor())
                .filter(member -> free(member) >= Math.max(1, leading))
                .sorted(Comparator.comparing(ProposalMember::answeredAt))
                .limit(room)
                .toList();
        List<ProposalMember> seated = new ArrayList<>(mentors);
        seated.addAll(others);
        return seated;
    }

    /** Locks the two of a request in the same way, and says whether both have a place for the other. */
    public boolean take(long mentor, long mentee) {
        lock(List.of(mentor, mentee));
        return free(mentor) && free(mentee);
    }

    /** Whether the participant can still be brought together with somebody. */
    public boolean free(long participant) {
        return room(participant) > 0;
    }

    private int free(ProposalMember member) {
        return room(member.participantId());
    }

    private int room(long participant) {
        int capacity = participants
                .findAdmitted(participant)
                .map(MatchingProfile::capacity)
                .orElse(0);
        return capacity - held(participant);
    }

    /** People of another role with whom the participant is in an active relationship; in one pool the relationships. */
    private int held(long participant) {
        return jdbc.sql("""
                        select count(distinct case when g.mentoring_type in ('PEER', 'RECIPROCAL', 'NEAR_PEER') then r.id
                                              else theirs.participant_id end)
                        from relationship_member mine
                        join relationship r on r.id = mine.relationship_id and r.state = 'ACTIVE'
                        join program g on g.id = r.program_id
                        join relationship_member theirs on theirs.relationship_id = r.id
                          and theirs.participant_id <> mine.participant_id
                          and (theirs.role <> mine.role or g.mentoring_type in ('PEER', 'RECIPROCAL', 'NEAR_PEER'))
                        where mine.participant_id = ?
                        """).param(participant).query(Integer.class).single();
    }
}
