package org.mentorium.exports;

import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;
import static org.mentorium.exports.ExportColumn.time;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rounds of questionnaires: what was asked when, how many were asked and how many answered. The day is when it opened. */
@Component
@Order(6)
class QuestionnaireExport extends QueryExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            number("questionnaire_id"),
            text("questionnaire"),
            number("round_id"),
            code("phase"),
            code("audience"),
            code("confidentiality"),
            number("questionnaire_version"),
            time("opens_at"),
            time("closes_at"),
            number("asked"),
            number("answered"));

    QuestionnaireExport(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public String key() {
        return "questionnaires";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    String sql(ExportScope scope) {
        return """
                select g.slug as program, q.id as questionnaire_id, v.definition -> 'title' ->> 'en' as questionnaire,
                       r.id as round_id, r.phase, r.audience, r.confidentiality, v.number as questionnaire_version,
                       coalesce(r.opened_at, r.opens_on::timestamp at time zone g.time_zone) as opens_at,
                       least(r.closed_at, (r.closes_on + 1)::timestamp at time zone g.time_zone) as closes_at,
                       c.asked + c.gone as asked, coalesce(cardinality(x.returned), 0) as answered
                from questionnaire q
                join program g on g.id = q.program_id
                join questionnaire_round r on r.questionnaire_id = q.id
                join questionnaire_version v on v.id = r.questionnaire_version_id and v.published_at is not null
                left join round_return x on x.round_id = r.id
                cross join lateral (
                    select count(*) filter (where r.opens_with is null or o.opens_at <= now()) as asked,
                           coalesce(cardinality(x.returned), 0) - count(*) filter (where o.key = any (x.returned)) as gone
                    from round_occasion o where o.round_id = r.id) c
                where %s and %s
                order by g.id, q.id, r.id
                """.formatted(scope.programIs("g.id"), scope.covers(ExportScope.ROUND_DAY));
    }
}
