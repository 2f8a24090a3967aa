package org.mentorium.portfolios;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence as coordinators see it: what its owners share with them, and what is missing in it. */
@Service
@Transactional
class Reviews {

    private final ItemScopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(ItemScopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void review(Viewer viewer, long id, ReviewForm form) {
        ItemScope item = scopes.findVisible(viewer, id);
        // Nobody accepts what they made themselves.
        Forbidden.unless(item.coordinator() && !item.mine());
        jdbc.sql("""
                insert into evidence_review (portfolio_item_id, reviewer_id, reviewed_at, number, missing)
                values (:item, :me, :now, :number, :missing)
                on conflict (portfolio_item_id) do update
                set reviewer_id = :me, reviewed_at = :now, number = :number, missing = :missing
                """)
                .param("item", id)
                .param("me", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", form.read(item.number()))
                .param("missing", form.lacking())
                .update();
    }

    /** Everybody in a relationship of whom the program asks for evidence, or who shares some. */
    @Transactional(readOnly = true)
    List<EvidenceRow> rows(ProgramScope program) {
        return jdbc.sql("""
                        select p.given_name || ' ' || p.family_name as name, c.role, c.evidence as counted,
                               c.required_evidence as required,
                               array_remove(array_agg(i.id order by i.id), null) as ids,
                               array_remove(array_agg(i.title order by i.id), null) as titles,
                               array_remove(array_agg(case when i.id is null then null
                                   when v.number is null then 'WAITING' when v.number < i.number then 'CHANGED'
                                   when v.missing = '' then 'ACCEPTED' else 'MISSING' end order by i.id), null) as states
                        from participant_completion c join person p on p.id = c.person_id
                        left join relationship_member m on m.participant_id = c.participant_id
                        left join portfolio_item i on i.relationship_id = m.relationship_id and i.owner_id = c.person_id
                             and i.coordinators_at is not null
                        left join evidence_review v on v.portfolio_item_id = i.id
                        where c.program_id = :program
                        group by p.id, c.participant_id, c.role, c.evidence, c.required_evidence
                        having count(i.id) > 0 or c.evidence > 0 or c.required_evidence > 0
                        order by p.family_name, p.given_name, p.id, c.participant_id
                        """)
                .param("program", program.id())
                .query((row, n) -> EvidenceRow.of(
                        row.getString("name"),
                        row.getString("role"),
                        row.getInt("counted"),
                        row.getInt("required"),
                        Arrays.asList((Long[]) row.getArray("ids").getArray()),
                        Arrays.asList((String[]) row.getArray("titles").getArray()),
                        Arrays.asList((String[]) row.getArray("states").getArray())))
                .list();
    }
}
