package org.mentorium.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.matching.scoring.Reason;
import org.mentorium.participants.ParticipantRole;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposals for the two whom they are about; nobody else finds them here. */
@Service
@Transactional(readOnly = true)
class MyProposals {

    private static final String MINE = """
            from match_proposal o
            join match_run r on r.id = o.match_run_id and r.state = 'PUBLISHED'
            join program g on g.id = r.program_id
            join participant m on m.id = o.mentor_id
            join participant e on e.id = o.mentee_id
            join person mp on mp.id = m.person_id
            join person ep on ep.id = e.person_id
            join person other on other.id = case m.person_id when :me then e.person_id else m.person_id end
            left join organisation org on org.id = other.organisation_id
            left join open_match_proposal w on w.id = o.id
            where (m.person_id = :me or e.person_id = :me)
            """;

    private static final String COLUMNS = """
            select o.id, g.name as program, m.person_id = :me as mentor,
                   other.given_name || ' ' || other.family_name as name, org.name as organisation,
                   w.id is not null as open, o.relationship_id,
                   case m.person_id when :me then o.mentor_answer else o.mentee_answer end as mine, r.published_at
            """;

    private static final String DETAILS = """
            , g.slug, other.position, other.languages, other.skills_offered, other.skills_sought, other.goals,
                   other.experience_years, o.reasons, mp.given_name as mentor_name, ep.given_name as mentee_name
            """;

    private final JdbcClient jdbc;
    private final ReasonWords words;

    MyProposals(JdbcClient jdbc, ReasonWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** What can be answered first, then the newest. */
    Page<MyProposalRow> page(Viewer viewer, Pageable page) {
        List<MyProposalRow> rows = jdbc.sql(COLUMNS + MINE + """
                        order by w.id is null,
                                 (case m.person_id when :me then o.mentor_answer else o.mentee_answer end) is not null,
                                 r.published_at desc, o.id desc limit :limit offset :offset
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
        return jdbc.sql(COLUMNS + DETAILS + MINE + "and o.id = :id")
                .param("me", viewer.id())
                .param("id", id)
                .query((row, n) -> proposal(row, viewer))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static MyProposalRow row(ResultSet row) throws SQLException {
        Long relationship = row.getObject("relationship_id", Long.class);
        String mine = row.getString("mine");
        return new MyProposalRow(
                row.getLong("id"),
                row.getString("program"),
                row.getBoolean("mentor") ? ParticipantRole.MENTOR : ParticipantRole.MENTEE,
                row.getString("name"),
                row.getString("organisation"),
                Standing.of(row.getBoolean("open"), relationship != null, mine == null ? null : Answer.valueOf(mine)),
                instant(row.getObject("published_at", OffsetDateTime.class)),
                relationship);
    }

    private MyProposal proposal(ResultSet row, Viewer viewer) throws SQLException {
        boolean iMentor = row.getBoolean("mentor");
        String mentor = row.getString("mentor_name");
        String mentee = row.getString("mentee_name");
        Voice voice = iMentor ? Voice.MENTOR : Voice.MENTEE;
        List<String> reasons = words.read(row.getString("reasons")).stream()
                .filter(reason -> reason.points() > 0)
                .map((Reason reason) -> words.say(reason, voice, mentor, mentee, viewer.locale()))
                .toList();
        return new MyProposal(
                row(row),
                row.getString("slug"),
                row.getString("position"),
                texts(row, "languages"),
                iMentor ? List.of() : texts(row, "skills_offered"),
                iMentor ? texts(row, "skills_sought") : List.of(),
                row.getString("goals"),
                iMentor ? null : row.getObject("experience_years", Integer.class),
                reasons);
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? Instant.EPOCH : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
