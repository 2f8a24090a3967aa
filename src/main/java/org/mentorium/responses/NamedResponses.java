package org.mentorium.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.RoundState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that are given by name, for the program's coordinators; of all others there is no such page. */
@Service
@Transactional(readOnly = true)
class NamedResponses {

    private static final String SQL = """
            select s.id, g.id as program_id, g.slug, g.name as program, t.role, r.phase, s.state = 'PARTIAL' as partial,
                   v.definition, p.given_name || ' ' || p.family_name as name
            from response s
            join questionnaire_round r on r.id = s.round_id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            join participant t on t.id = s.participant_id
            join person p on p.id = t.person_id
            join program g on g.id = t.program_id
            where s.id = ? and r.id = ? and r.questionnaire_id = ? and s.confidentiality = 'NAMED' and s.state <> 'BEGUN'
            """;

    private final ProgramScopes programs;
    private final ResponseRepository responses;
    private final JdbcClient jdbc;

    NamedResponses(ProgramScopes programs, ResponseRepository responses, JdbcClient jdbc) {
        this.programs = programs;
        this.responses = responses;
        this.jdbc = jdbc;
    }

    /** Answers with who gave them. */
    public record Page(String name, ResponsePages.Page answers) {}

    private record Found(long program, String name, OwnResponse response) {}

    Page of(Viewer viewer, long questionnaire, long round, long id) {
        Found found = jdbc.sql(SQL)
                .params(id, round, questionnaire)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
        programs.findVisible(viewer, found.program()).requireCoordinator();
        Locale locale = viewer.locale();
        AnswerSheet sheet = responses.findById(id).orElseThrow(NotFound::new).sheet();
        return new Page(found.name(), ResponsePages.page(found.response(), sheet, locale));
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("program_id"),
                row.getString("name"),
                new OwnResponse(
                        "",
                        row.getString("slug"),
                        row.getString("program"),
                        row.getString("role"),
                        true,
                        Phase.valueOf(row.getString("phase")),
                        Confidentiality.NAMED,
                        RoundState.CLOSED,
                        null,
                        row.getBoolean("partial"),
                        null,
                        InstrumentJson.read(row.getString("definition"))));
    }
}
