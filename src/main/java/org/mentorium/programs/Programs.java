package org.mentorium.programs;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final SetupTasks tasks;
    private final JdbcClient jdbc;

    Programs(ProgramRepository programs, ProgramFounding founding, SetupTasks tasks, JdbcClient jdbc) {
        this.programs = programs;
        this.founding = founding;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** What the program asks of its matches and relationships. */
    @Transactional(readOnly = true)
    public ProgramPolicy policy(long programId) {
        return find(programId).policy();
    }

    /** How mentees ask mentors themselves. */
    @Transactional(readOnly = true)
    public Choosing choosing(long programId) {
        return find(programId).choosing();
    }

    @Transactional(readOnly = true)
    public ProgramCalendar calendar(long programId) {
        return find(programId).calendar();
    }

    /** The zone of its dates. */
    @Transactional(readOnly = true)
    public ZoneId zone(long programId) {
        return ZoneId.of(find(programId).basics().timeZone());
    }

    /** The plan in its order. */
    @Transactional(readOnly = true)
    public List<PlanActivityRow> planActivities(long programId) {
        return jdbc.sql("""
                        select id, section, title, description, hours, mode from plan_activity
                        where program_id = ? order by position, id
                        """).param(programId).query(PlanActivityRow.class).list();
    }

    /** The plan by its sections. */
    @Transactional(readOnly = true)
    public Plan plan(long programId) {
        return Plan.of(planActivities(programId));
    }

    /** The text from which a relationship starts its agreement: in the language if there is one, else in the main one. */
    @Transactional(readOnly = true)
    public String agreementTemplate(long programId, String language) {
        return find(programId).agreement(language);
    }

    /** Makes a draft from a blueprint, with the viewer as its coordinator, and answers with its slug. */
    public String create(Viewer viewer, NewProgram data) {
        return founding.create(viewer, data);
    }

    /**
     * Takes over a program that ran elsewhere, or that a demonstration shows: the blueprint's settings count as looked
     * over, and its life is where it is. Rights are checked by who calls.
     */
    public void takeOver(
            Viewer viewer,
            long programId,
            String aim,
            ProgramCalendar calendar,
            boolean openToApplications,
            ProgramState state) {
        Program program = find(programId);
        program.describe(program.basics().withAim(aim));
        program.schedule(calendar);
        program.enrol(program.joining().open(openToApplications));
        SetupTask.withForms().forEach(task -> tasks.saved(programId, task, viewer));
        for (ProgramState next = program.state(); next != state && next != null; next = next.next()) {
            program.enter(Objects.requireNonNull(next.next()));
        }
    }

    /** Weights and firm rules that were tried out become the program's own. Rights are checked by who calls. */
    public void weigh(
            Viewer viewer,
            long programId,
            Map<String, Integer> weights,
            Set<HardRule> rules,
            @Nullable Integer minimumExperienceYears) {
        Program program = find(programId);
        MatchingRules own = program.matching();
        program.match(MatchingRules.of(weights, own.criterionChoices(), rules, minimumExperienceYears, own.decidedBy())
                .aim(own.aim()));
        tasks.saved(programId, SetupTask.MATCHING, viewer);
    }

    /** What the program's matches are to be good at. */
    @Transactional(readOnly = true)
    public Aim aim(long programId) {
        return find(programId).matching().aim();
    }

    /** Within how many days people answer what is proposed to them. */
    @Transactional(readOnly = true)
    public int answerDays(long programId) {
        return jdbc.sql("select answer_days from program where id = ?")
                .param(programId)
                .query(Integer.class)
                .single();
    }

    /** Rights are checked by who calls. */
    public void answerWithin(long programId, int days) {
        jdbc.sql("update program set answer_days = ? where id = ?")
                .params(days, programId)
                .update();
    }

    private Program find(long programId) {
        return programs.findById(programId).orElseThrow(NotFound::new);
    }
}
