package org.mentorium.programs;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator writes the plan. Whoever changes it waits for whoever is changing it, so that its order stays whole. */
@Service
@Transactional
class PlanActivities {

    private final ProgramScopes scopes;
    private final Programs programs;
    private final ProgramRepository locks;
    private final PlanActivityRepository activities;
    private final SetupTasks tasks;
    private final Labels labels;
    private final JdbcClient jdbc;

    PlanActivities(
            ProgramScopes scopes,
            Programs programs,
            ProgramRepository locks,
            PlanActivityRepository activities,
            SetupTasks tasks,
            Labels labels,
            JdbcClient jdbc) {
        this.scopes = scopes;
        this.programs = programs;
        this.locks = locks;
        this.activities = activities;
        this.tasks = tasks;
        this.labels = labels;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    PlanActivityForm form(Viewer viewer, String slug, long id) {
        long programId = scopes.findVisible(viewer, slug).requireCoordinator().id();
        return PlanActivityForm.of(find(programId, id));
    }

    void create(Viewer viewer, String slug, PlanActivityForm form) {
        change(
                viewer,
                slug,
                programId -> activities.save(new PlanActivity(
                        programId, programs.planActivities(programId).size() + 1, form.data())));
    }

    void update(Viewer viewer, String slug, long id, PlanActivityForm form) {
        change(viewer, slug, programId -> {
            PlanActivity activity = find(programId, id);
            if (form.version() != activity.version()) {
                throw new StaleVersion(
                        "/programs/" + slug + "/plan-activities/" + id,
                        form.against(PlanActivityForm.of(activity), labels));
            }
            activity.describe(form.data());
        });
    }

    void remove(Viewer viewer, String slug, long id) {
        change(viewer, slug, programId -> {
            PlanActivity activity = find(programId, id);
            if (used(id)) {
                throw new RuleBroken("programs.plan.used");
            }
            activities.delete(activity);
        });
    }

    /** Moves an activity in its section, or its whole section. */
    void move(Viewer viewer, String slug, long id, boolean section, boolean up) {
        change(viewer, slug, programId -> {
            find(programId, id);
            reorder(programId, plan -> section ? plan.moveSection(id, up) : plan.move(id, up));
        });
    }

    /** The coordinator has looked the plan over and leaves it as it is. */
    void approve(Viewer viewer, String slug) {
        change(viewer, slug, programId -> {});
    }

    private void change(Viewer viewer, String slug, Change change) {
        long programId = scopes.findVisible(viewer, slug).requireCoordinator().id();
        locks.lockById(programId).orElseThrow(NotFound::new).requireOpen();
        change.in(programId);
        activities.flush();
        reorder(programId, plan -> plan);
        tasks.saved(programId, SetupTask.PLAN, viewer);
    }

    /** Writes the places without touching the activities' versions: who edits one need not know that it moved. */
    private void reorder(long programId, UnaryOperator<Plan> how) {
        List<Long> order =
                how.apply(Plan.of(programs.planActivities(programId))).order();
        jdbc.sql("""
                update plan_activity a set position = o.position
                from unnest(:ids) with ordinality as o (id, position)
                where a.id = o.id and a.position <> o.position
                """)
                .param("ids", order.stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    private boolean used(long id) {
        return jdbc.sql("""
                        select exists (select 1 from mentoring_session where plan_activity_id = :id)
                            or exists (select 1 from portfolio_item where plan_activity_id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    private PlanActivity find(long programId, long id) {
        return activities.findByIdAndProgramId(id, programId).orElseThrow(NotFound::new);
    }

    private interface Change {
        void in(long programId);
    }
}
