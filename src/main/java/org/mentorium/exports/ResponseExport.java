package org.mentorium.exports;

import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;
import static org.mentorium.exports.ExportColumn.truth;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Answers that were given by name, one a row, once their round has closed. Those who gave them were told that the
 * coordinators read them; so they are in the file of an administrator who coordinates the program, and of no other. The
 * day is when the round opened.
 */
@Component
@Order(8)
class ResponseExport extends QueryExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            number("questionnaire_id"),
            number("round_id"),
            code("phase"),
            number("participant_id"),
            text("given_name"),
            text("family_name"),
            code("role"),
            text("organisation"),
            number("session_number"),
            truth("complete"),
            text("item"),
            number("answer_value"),
            text("answer_choices"),
            text("answer_text"));

    ResponseExport(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public String key() {
        return "responses";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    String sql(ExportScope scope) {
        return """
                select g.slug as program, q.id as questionnaire_id, r.id as round_id, r.phase, s.participant_id,
                       p.given_name, p.family_name, s.role, o.name as organisation, m.number as session_number,
                       not s.partial as complete, a.item, a.value as answer_value,
                       array_to_string(a.choices, ' ') as answer_choices, a.text as answer_text
                from counted_response s
                join questionnaire_round r on r.id = s.round_id
                join questionnaire q on q.id = r.questionnaire_id
                join program g on g.id = q.program_id
                join participant t on t.id = s.participant_id
                join person p on p.id = t.person_id
                join answer a on a.response_id = s.id
                left join organisation o on o.id = s.organisation_id
                left join mentoring_session m on m.id = s.session_id
                where s.confidentiality = 'NAMED' and %s
                  and (g.state = 'CLOSED' or r.closed_at is not null
                       or now() >= (r.closes_on + 2)::timestamp at time zone g.time_zone)
                  and %s and %s
                order by g.id, q.id, r.id, s.participant_id, s.id, a.item
                """.formatted(scope.coordinates("g.id"), scope.programIs("g.id"), scope.covers(ExportScope.ROUND_DAY));
    }
}
