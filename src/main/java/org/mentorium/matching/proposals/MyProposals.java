package org.mentorium.matching.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.matching.RunScopes;
import org.mentorium.participants.ParticipantRole;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposals for those whom they are about; nobody else finds them here. */
@Service
@Transactional(readOnly = true)
class MyProposals {

    private static final String MINE = """
            from match_proposal_member me
            join participant mine on mine.id = me.participant_id and mine.person_id = :me
            join match_proposal o on o.id = me.match_proposal_id
            join match_run r on r.id = o.match_run_id and r.state = 'PUBLISHED'
            join program g on g.id = r.program_id
            left join open_match_proposal_member w
              on w.match_proposal_id = o.id and w.participant_id = me.participant_id
            left join lateral (
                -- Who is out of what goes on is not among the others any more.
                select array_agg(p.given_name || ' ' || p.family_name order by m.role desc, p.family_name, p.given_name)
                           filter (where m.ending is null or o.ending is not null) as names,
                       string_agg(distinct i.name, ', ') filter (where m.ending is null or o.ending is not null)
                           as organisations,
                       count(*) filter (where m.ending is not null and o.ending is null) as gone
                from match_proposal_member m
                join participant t on t.id = m.participant_id
                join person p on p.id = t.person_id
                left join organisation i on i.id = p.organisation_id
                where m.match_proposal_id = o.id and m.participant_id <> me.participant_id) others on true
            where true
            """;

    private static final String COLUMNS = """
            select o.id, g.name as program, g.slug, me.role, w.participant_id is not null as open,
                   case when me.ending is null then o.relationship_id end as relationship_id, me.answer,
                   r.published_at, r.answer_by, coalesce(others.names, '{}') as names, others.organisations, others.gone, o.least_mentees
            """;

    private final JdbcClient jdbc;
    private final ProposalOthers others;

    MyProposals(JdbcClient jdbc, ProposalOthers others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    /** What can be answered first, then the newest. */
    Page<MyProposalRow> page(Viewer viewer, Pageable page) {
        List<MyProposalRow> rows = jdbc.sql(COLUMNS + MINE + """
                        order by w.participant_id is null, me.answer is not null, r.published_at desc, o.id desc
                        limit :limit offset :offset
                        """)
                .param("me", viewer.id())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> row(row))
                .list();
        return PageableExecutionUtils.getPage(
                rows,
                page,
                () -> jdbc.sql("select count(*) " + MINE)
                        .param("me", viewer.id())
                        .query(Long.class)
                        .single());
    }

    MyProposal find(Viewer viewer, long id) {
        return jdbc.sql(COLUMNS + MINE + "and o.id = :id order by w.participant_id is null limit 1")
                .param("me", viewer.id())
                .param("id", id)
                .query((row, n) -> new MyProposal(
                        row(row),
                        row.getString("slug"),
                        row.getInt("least_mentees"),
                        row.getInt("gone"),
                        others.of(viewer, id)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static MyProposalRow row(ResultSet row) throws SQLException {
        Long relationship = row.getObject("relationship_id", Long.class);
        String said = row.getString("answer");
        Answer mine = said == null ? null : Answer.valueOf(said);
        Standing standing = Standing.of(row.getBoolean("open"), relationship != null, mine);
        return new MyProposalRow(
                row.getLong("id"),
                row.getString("program"),
                ParticipantRole.valueOf(row.getString("role")),
                List.of((String[]) row.getArray("names").getArray()),
                row.getString("organisations"),
                standing,
                instant(row.getObject("published_at", OffsetDateTime.class)),
                RunScopes.instant(row.getObject("answer_by", OffsetDateTime.class)),
                standing == Standing.TOGETHER ? relationship : null);
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? Instant.EPOCH : time.toInstant();
    }
}
