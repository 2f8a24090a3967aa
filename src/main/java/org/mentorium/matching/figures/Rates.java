package org.mentorium.matching.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<ParticipantRole, List<Share>> all = count(program, "'all'", "");
        List<Table> tables = new ArrayList<>();
        for (Grouping by : Grouping.values()) {
            count(program, by.sql(), by.join())
                    .forEach((role, groups) -> tables.add(table(
                            by, role, Objects.requireNonNull(all.get(role)).get(0), groups)));
        }
        return tables;
    }

    private static Table table(Grouping by, ParticipantRole role, Share all, List<Share> groups) {
        return new Table(
                by, role, all.people() < SmallGroups.FEWEST ? all.hidden() : all, SmallGroups.withhold(groups));
    }

    /** The groups of each role that has anybody, in one statement. */
    private Map<ParticipantRole, List<Share>> count(long program, String group, String join) {
        Map<ParticipantRole, List<Share>> counts = new EnumMap<>(ParticipantRole.class);
        jdbc.sql("""
                        with matched as (
                            select m.participant_id as id from relationship r
                            join relationship_member m on m.relationship_id = r.id where r.program_id = :program
                            union
                            select w.participant_id from open_match_proposal_member w where w.program_id = :program)
                        select t.role, %s as name, count(*) as people, count(m.id) as matched
                        from participant t
                        join person p on p.id = t.person_id
                        left join organisation o on o.id = p.organisation_id
                        left join matched m on m.id = t.id
                        %s
                        where t.program_id = :program and t.state = 'ADMITTED'
                        group by 1, 2 order by 1, 2
                        """.formatted(group, join)).param("program", program).query(row -> {
            counts.computeIfAbsent(ParticipantRole.valueOf(row.getString("role")), role -> new ArrayList<>())
                    .add(new Share(row.getString("name"), row.getInt("people"), row.getInt("matched"), false));
        });
        return counts;
    }
}
