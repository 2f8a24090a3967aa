package org.mentorium.programs;

import java.util.List;
import java.util.Map;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about programs and do with them. Who may know a program is asked of ProgramScopes. */
@Service
@Transactional
public class Programs {

    private final ProgramRepository programs;
    private final ProgramFounding founding;
    private final Blueprints blueprints;
    private final ProgramAgreements templates;
    private final JdbcClient jdbc;

    Programs(
            ProgramRepository programs,
            ProgramFounding founding,
            Blueprints blueprints,
            ProgramAgreements templates,
            JdbcClient jdbc) {
        this.programs = programs;
        this.founding = founding;
        this.blueprints = blueprints;
        this.templates = templates;
        this.jdbc = jdbc;
    }

    /** What the program asks of its matches and relationships. */
    @Transactional(readOnly = true)
    public ProgramPolicy policy(long programId) {
        return find(programId).policy();
    }

    @Transactional(readOnly = true)
    public ProgramCalendar calendar(long programId) {
        return find(programId).calendar();
    }

    /** The plan in its order. */
    @Transactional(readOnly = true)
    public List<PlanActivityRow> planActivities(long programId) {
        return jdbc.sql("""
                        select id, section, title, description, hours, mode from plan_activity
                        where program_id = ? order by position, id
                        """).param(programId).query(PlanActivityRow.class).list();
    }

    /** The text from which a relationship starts its agreement: in the language if there is one, else in the main one. */
    @Transactional(readOnly = true)
    public String agreementTemplate(long programId, String language) {
        Map<String, String> texts = templates.of(programId);
        List<String> languages = find(programId).basics().languages();
        String main = languages.isEmpty() ? "en" : languages.get(0);
        return texts.getOrDefault(languages.contains(language) ? language : main, texts.getOrDefault(main, ""));
    }

    /** Keys of the questionnaires that the program's blueprint gives out; the program decides whether it does. */
    @Transactional(readOnly = true)
    public List<String> instruments(long programId) {
        return blueprints
                .find(find(programId).blueprint())
                .map(Blueprint::instruments)
                .orElse(List.of());
    }

    /** Makes a draft from a blueprint, with the viewer as its coordinator, and answers with its slug. */
    public String create(Viewer viewer, NewProgram data) {
        return founding.create(viewer, data);
    }

    private Program find(long programId) {
        return programs.findById(programId).orElseThrow(NotFound::new);
    }
}
