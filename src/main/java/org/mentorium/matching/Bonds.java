package org.mentorium.matching;

import java.util.List;
import org.mentorium.matching.scoring.Bond;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the participants of a program are to each other, or were, in one statement. */
@Component
class Bonds {

    private final JdbcClient jdbc;

    Bonds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bond> of(long program) {
        return jdbc.sql("""
                        with here as (select person_id from participant where program_id = :program),
                        -- Of people, for what ended in another program counts too; who was content there may go on.
                        earlier as (
                            select m.person_id as mentor, e.person_id as mentee
                            from relationship r
                            join relationship_member m on m.relationship_id = r.id
                            join relationship_member e on e.relationship_id = r.id and e.person_id <> m.person_id
                              and (m.role = 'MENTOR' and e.role = 'MENTEE' or m.role = 'PEER')
                            where m.person_id in (select person_id from here) and r.program_id <> :program
                              and r.state = 'CLOSED' and r.closure_reason in ('NO_FIT', 'LEFT', 'OTHER')
                            union
                            select m.person_id, e.person_id
                            from match_proposal_tie x
                            join match_proposal_member d on d.match_proposal_id = x.match_proposal_id
                              and d.participant_id in (x.mentor_id, x.mentee_id) and d.ending = 'DECLINED'
                            join participant m on m.id = x.mentor_id
                            join participant e on e.id = x.mentee_id
                            where m.person_id in (select person_id from here)
                            union
                            select m.person_id, e.person_id
                            from match_request o
                            join participant m on m.id = o.mentor_id
                            join participant e on e.id = o.mentee_id
                            where m.person_id in (select person_id from here) and o.state = 'DECLINED'),
                        -- Whoever they were to each other, for they may be fellows now: mentees of one group, say.
                        parted as (
                            select m.person_id as one, e.person_id as other
                            from relationship r
                            join relationship_member m on m.relationship_id = r.id
                            join relationship_member e on e.relationship_id = r.id and e.person_id > m.person_id
                            where m.person_id in (select person_id from here)
                              and r.state = 'CLOSED' and r.closure_reason in ('NO_FIT', 'LEFT', 'OTHER')
                            union
                            select least(d.person_id, x.person_id), greatest(d.person_id, x.person_id)
                            from match_proposal_member said
                            join participant d on d.id = said.participant_id
                            join match_proposal_member other on other.match_proposal_id = said.match_proposal_id
                            join participant x on x.id = other.participant_id and x.person_id <> d.person_id
                            where d.person_id in (select person_id from here) and said.ending = 'DECLINED'
                            union
                            select least(mentor, mentee), greatest(mentor, mentee) from earlier),
                        -- Nobody is matched in two linked programs with the same person, whoever is the mentor.
                        partner as (
                            select linked_program_id as id from program
                            where id = :program and mentoring_type = 'HUB_AND_SPOKE'
                            union
                            select id from program
                            where linked_program_id = :program and mentoring_type = 'HUB_AND_SPOKE'),
                        held as (
                            select x.mentor_id as one, x.mentee_id as other
                            from open_match_proposal_tie x where x.program_id in (select id from partner)
                            union
                            -- Of the run that is made together with one of this program.
                            select x.mentor_id, x.mentee_id
                            from match_run r
                            join match_proposal o on o.match_run_id = r.id
                            join match_proposal_tie x on x.match_proposal_id = o.id
                            where r.program_id in (select id from partner) and r.state = 'DRAFT' and exists (
                                select 1 from match_run l where l.id = r.linked_run_id and l.state in ('MAKING', 'DRAFT'))
                            union
                            select m.participant_id, e.participant_id
                            from relationship r
                            join relationship_member m on m.relationship_id = r.id and m.role <> 'MENTEE'
                            join relationship_member e on e.relationship_id = r.id and e.role <> 'MENTOR'
                              and e.participant_id <> m.participant_id
                            where r.program_id in (select id from partner) and r.state = 'ACTIVE'),
                        linked as (
                            select case way when 1 then m.person_id else e.person_id end as mentor,
                                   case way when 1 then e.person_id else m.person_id end as mentee
                            from held
                            join participant m on m.id = held.one
                            join participant e on e.id = held.other
                            cross join generate_series(1, 2) way)
                        select m.participant_id as mentor, e.participant_id as mentee,
                               case r.state when 'ACTIVE' then 'TOGETHER' else 'EARLIER' end as kind
                        from relationship r
                        join relationship_member m on m.relationship_id = r.id
                        join relationship_member e on e.relationship_id = r.id and e.participant_id <> m.participant_id
                          and (m.role = 'MENTOR' and e.role = 'MENTEE' or m.role = 'PEER')
                        where r.program_id = :program
                        union
                        select mentor_id, mentee_id, 'PROPOSED' from open_match_proposal_tie where program_id = :program
                        union
                        select m.id, e.id, elsewhere.kind
                        from (select mentor, mentee, 'EARLIER' as kind from earlier
                              union all select mentor, mentee, 'LINKED' from linked) elsewhere
                        join participant m on m.person_id = elsewhere.mentor and m.program_id = :program
                            and m.role <> 'MENTEE'
                        join participant e on e.person_id = elsewhere.mentee and e.program_id = :program
                            and e.role <> 'MENTOR'
                        union
                        select a.id, b.id, 'FELLOWS'
                        from parted
                        join participant a on a.person_id = parted.one and a.program_id = :program
                        join participant b on b.person_id = parted.other and b.program_id = :program
                            and b.role = a.role
                        union
                        select mentor_id, mentee_id, case kind when 'PIN' then 'PINNED' else 'BANNED' end
                        from match_constraint where program_id = :program
                        order by 1, 2, 3
                        """).param("program", program).query(Bond.class).list();
    }
}
