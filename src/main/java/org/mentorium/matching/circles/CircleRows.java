package org.mentorium.matching.circles;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.Voice;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the proposals of a run with their members, a page in four statements. */
@Component
public class CircleRows {

    private static final String FROM = """
            from match_proposal o left join open_match_proposal w on w.id = o.id
            where o.match_run_id = :run and (:q = '' or exists (
                select 1 from match_proposal_member m join participant t on t.id = m.participant_id
                join person p on p.id = t.person_id
                where m.match_proposal_id = o.id and position(:q in lower(p.given_name || ' ' || p.family_name)) > 0))
            """;

    private final JdbcClient jdbc;
    private final ReasonWords words;

    CircleRows(JdbcClient jdbc, ReasonWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** @param q part of somebody's name */
    public Page<CircleRow> page(RunScope run, String q, Pageable page, Locale locale) {
        Map<String, Object> params = Map.of("run", run.id(), "q", q.toLowerCase(Locale.ROOT));
        List<Head> heads = jdbc.sql(
                        """
                        select o.id, o.score, o.set_by_hand, o.ending, o.relationship_id, o.reminded_at,
                               case when o.relationship_id is not null then 'TOGETHER' when w.id is not null then 'WAITING'
                                    else 'ENDED' end as state
                        """ + FROM + " order by o.id limit " + page.getPageSize() + " offset " + page.getOffset())
                .params(params)
                .query(Head.class)
                .list();
        List<Long> ids = heads.stream().map(Head::id).toList();
        Map<Long, List<Placed>> members = ids.isEmpty() ? Map.of() : members(ids);
        Map<Long, List<Reasoned>> reasons = ids.isEmpty() ? Map.of() : reasons(ids, locale);
        List<CircleRow> rows = heads.stream()
                .map(head -> head.row(
                        members.getOrDefault(head.id(), List.of()), reasons.getOrDefault(head.id(), List.of())))
                .toList();
        return PageableExecutionUtils.getPage(
                rows,
                page,
                () -> jdbc.sql("select count(*) " + FROM)
                        .params(params)
                        .query(Long.class)
                        .single());
    }

    private Map<Long, List<Placed>> members(List<Long> ids) {
        return jdbc
                .sql("""
                        select m.match_proposal_id as proposal, m.participant_id, m.role, m.part, m.answer,
                               p.given_name || ' ' || p.family_name as name, i.name as organisation
                        from match_proposal_member m
                        join participant t on t.id = m.participant_id
                        join person p on p.id = t.person_id
                        left join organisation i on i.id = p.organisation_id
                        where m.match_proposal_id in (:ids)
                        order by m.match_proposal_id, m.role desc, p.family_name, p.given_name, m.id
                        """)
                .param("ids", ids)
                .query((row, n) -> new Placed(
                        row.getLong("proposal"),
                        new CircleRow.Member(
                                row.getLong("participant_id"),
                                row.getString("name"),
                                row.getString("organisation"),
                                row.getString("role"),
                                row.getString("part"),
                                row.getString("answer"))))
                .list()
                .stream()
                .collect(groupingBy(Placed::proposal));
    }

    private Map<Long, List<Reasoned>> reasons(List<Long> ids, Locale locale) {
        return jdbc.sql("""
                        select x.match_proposal_id as proposal, x.reasons,
                               mp.given_name || ' ' || mp.family_name as mentor,
                               ep.given_name || ' ' || ep.family_name as mentee
                        from match_proposal_tie x
                        join participant m on m.id = x.mentor_id join person mp on mp.id = m.person_id
                        join participant e on e.id = x.mentee_id join person ep on ep.id = e.person_id
                        where x.match_proposal_id in (:ids)
                        order by x.match_proposal_id, ep.family_name, ep.given_name, mp.family_name, mp.given_name
                        """).param("ids", ids).query((row, n) -> reasoned(row, locale)).list().stream()
                .collect(groupingBy(Reasoned::proposal));
    }

    private Reasoned reasoned(ResultSet row, Locale locale) throws SQLException {
        String mentor = row.getString("mentor");
        String mentee = row.getString("mentee");
        List<String> said =
                words.strengths(words.read(row.getString("reasons")), Voice.COORDINATOR, mentor, mentee, locale);
        return new Reasoned(row.getLong("proposal"), mentee + ", " + mentor + ": " + String.join(" ", said));
    }

    private record Placed(long proposal, CircleRow.Member member) {}

    private record Reasoned(long proposal, String words) {}

    private record Head(
            long id,
            int score,
            boolean setByHand,
            @Nullable String ending,
            @Nullable Long relationshipId,
            @Nullable OffsetDateTime remindedAt,
            String state) {

        CircleRow row(List<Placed> members, List<Reasoned> reasons) {
            return new CircleRow(
                    id,
                    Math.round(score / 100f),
                    setByHand,
                    state,
                    ending,
                    relationshipId,
                    remindedAt == null ? null : remindedAt.toInstant(),
                    members.stream().map(Placed::member).toList(),
                    reasons.stream().map(Reasoned::words).toList());
        }
    }
}
