package org.mentorium.matching.figures;

import java.util.Arrays;
import java.util.List;
import org.mentorium.participants.ParticipantRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who of a program's people are, or were, in a relationship or in an open proposal, by groups. */
@Component
class Rates {

    private final JdbcClient jdbc;

    Rates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The groups of one role by one thing.
     *
     * @param all of the role, of whom the groups are parts
     */
    record Table(Grouping by, ParticipantRole role, Share all, List<Share> groups) {

        public boolean anyWithheld() {
            return groups.stream().anyMatch(Share::withheld);
        }

        public boolean allWithheld() {
            return groups.stream().allMatch(Share::withheld);
        }
    }

    List<Table> of(long program) {
        return Arrays.stream(Grouping.values())
                .flatMap(by -> Arrays.stream(ParticipantRole.values()).map(role -> table(program, by, role)))
                .filter(table -> table.all().people() > 0)
                .toList();
    }

    private Table table(long program, Grouping by, ParticipantRole role) {
        List<Share> groups = count(program, by.sql(), by.join(), role);
        Share all = count(program, "'all'", "", role).stream().findFirst().orElse(new Share("all", 0, 0, false));
        return new Table(
                by, role, all.people() < SmallGroups.FEWEST ? all.hidden() : all, SmallGroups.withhold(groups));
    }

    private List<Share> count(long program, String group, String join, ParticipantRole role) {
        return jdbc.sql("""
                        with matched as (
                            select m.participant_id as id from relationship r
                            join relationship_member m on m.relationship_id = r.id where r.program_id = :program
                            union
                            select w.participant_id from open_match_proposal_member w where w.program_id = :program)
                        select %s as name, count(*) as people, count(m.id) as matched, false as withheld
                        from participant t
                        join person p on p.id = t.person_id
                        left join organisation o on o.id = p.organisation_id
                        left join matched m on m.id = t.id
                        %s
                        where t.program_id = :program and t.role = :role and t.state = 'ADMITTED'
                        group by 1 order by 1
                        """.formatted(group, join))
                .param("program", program)
                .param("role", role.name())
                .query(Share.class)
                .list();
    }
}
