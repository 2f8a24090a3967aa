package org.mentorium.matching.pairs;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.mentorium.matching.Voice;
import org.mentorium.matching.proposals.Answer;
import org.mentorium.matching.proposals.Ending;
import org.mentorium.matching.scoring.Reason;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the pairs of a run for its coordinator, a page in two statements. */
@Component
public class PairRows {

    private static final String STATE = """
            case when o.relationship_id is not null then 'TOGETHER' when w.id is not null then 'WAITING' else 'ENDED' end
            """;

    private static final String FROM = """
            from match_proposal o
            join match_proposal_tie x on x.match_proposal_id = o.id
            join match_proposal_member mm on mm.match_proposal_id = o.id and mm.participant_id = x.mentor_id
            join match_proposal_member em on em.match_proposal_id = o.id and em.participant_id = x.mentee_id
            join participant m on m.id = x.mentor_id
            join participant e on e.id = x.mentee_id
            join person mp on mp.id = m.person_id
            join person ep on ep.id = e.person_id
            left join organisation mo on mo.id = mp.organisation_id
            left join organisation eo on eo.id = ep.organisation_id
            left join open_match_proposal w on w.id = o.id
            where o.match_run_id = :run
            """;

    private static final String SAME_NAME =
            " and position(:q in lower(mp.given_name || ' ' || mp.family_name || ' ' || ep.given_name || ' '"
                    + " || ep.family_name)) > 0";

    private final JdbcClient jdbc;
    private final ReasonWords words;

    PairRows(JdbcClient jdbc, ReasonWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    public Page<PairRow> page(RunScope run, PairFilter filter, Pageable page, Locale locale) {
        Map<String, Object> params = params(run, filter);
        List<PairRow> rows = jdbc.sql("""
                        select o.*, x.mentor_id, x.mentee_id, x.reasons, mm.answer as mentor_answer, em.answer as mentee_answer,
                               mp.given_name || ' ' || mp.family_name as mentor, mo.name as mentor_organisation,
                               ep.given_name || ' ' || ep.family_name as mentee, eo.name as mentee_organisation,
                        """ + STATE + " as state " + FROM + where(filter) + order(page))
                .params(params)
                .query((row, n) -> row(row, locale))
                .list();
        return PageableExecutionUtils.getPage(
                rows,
                page,
                () -> jdbc.sql("select count(*) " + FROM + where(filter))
                        .params(params)
                        .query(Long.class)
                        .single());
    }

    private static Map<String, Object> params(RunScope run, PairFilter filter) {
        PairState state = filter.state();
        return Map.of(
                "run", run.id(), "q", filter.q().toLowerCase(Locale.ROOT), "state", state == null ? "" : state.name());
    }

    private static String where(PairFilter filter) {
        return (filter.q().isEmpty() ? "" : SAME_NAME) + (filter.state() == null ? "" : " and " + STATE + " = :state");
    }

    /** The properties are the columns of the controller's own whitelist. */
    private static String order(Pageable page) {
        String columns = page.getSort().stream()
                .map(order -> order.getProperty() + " " + order.getDirection())
                .collect(joining(", ", " order by ", ""));
        return page.isPaged() ? columns + " limit " + page.getPageSize() + " offset " + page.getOffset() : columns;
    }

    private PairRow row(ResultSet row, Locale locale) throws SQLException {
        String mentor = row.getString("mentor");
        String mentee = row.getString("mentee");
        List<Reason> reasons = words.read(row.getString("reasons"));
        List<PairRow.Said> said = reasons.stream()
                .map(reason -> new PairRow.Said(
                        words.say(reason, Voice.COORDINATOR, mentor, mentee, locale), PairRow.whole(reason.points())))
                .toList();
        return new PairRow(
                row.getLong("id"),
                row.getLong("mentor_id"),
                mentor,
                row.getString("mentor_organisation"),
                row.getLong("mentee_id"),
                mentee,
                row.getString("mentee_organisation"),
                PairRow.whole(row.getInt("score")),
                points(reasons, Reason.Aspect.SIMILARITY),
                points(reasons, Reason.Aspect.COVERAGE),
                said,
                row.getBoolean("set_by_hand"),
                answer(row.getString("mentor_answer")),
                answer(row.getString("mentee_answer")),
                PairState.valueOf(row.getString("state")),
                ending(row.getString("ending")),
                row.getObject("relationship_id", Long.class),
                RunScopes.instant(row.getObject("reminded_at", OffsetDateTime.class)));
    }

    private static @Nullable Integer points(List<Reason> reasons, Reason.Aspect aspect) {
        int points = Reason.points(reasons, aspect);
        return points < 0 ? null : PairRow.whole(points);
    }

    private static @Nullable Answer answer(@Nullable String name) {
        return name == null ? null : Answer.valueOf(name);
    }

    private static @Nullable Ending ending(@Nullable String name) {
        return name == null ? null : Ending.valueOf(name);
    }
}
