package org.mentorium.programs;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.mentorium.common.NotFound;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator sets a program up, one task at a time and in any order; what is saved is never lost. */
@Service
@Transactional
class ProgramSetup {

    private final ProgramScopes scopes;
    private final ProgramRepository programs;
    private final SetupTasks tasks;
    private final ShapeChoices shapes;
    private final Labels labels;

    ProgramSetup(
            ProgramScopes scopes, ProgramRepository programs, SetupTasks tasks, ShapeChoices shapes, Labels labels) {
        this.scopes = scopes;
        this.programs = programs;
        this.tasks = tasks;
        this.shapes = shapes;
        this.labels = labels;
    }

    @Transactional(readOnly = true)
    SetupPage page(Viewer viewer, String slug) {
        Program program = programs.findById(id(viewer, slug)).orElseThrow(NotFound::new);
        SetupFacts facts = tasks.facts(program);
        return new SetupPage(
                Arrays.stream(SetupTask.values())
                        .filter(task -> task.concerns(
                                program.matching().decidedBy(), program.basics().mentoringType()))
                        .map(task -> SetupPage.TaskRow.of(task, facts, slug))
                        .toList(),
                program.state() != ProgramState.CLOSED,
                program.state() == ProgramState.DRAFT);
    }

    /** The form of a task as the program is now. */
    @Transactional(readOnly = true)
    <F> F form(Viewer viewer, String slug, SetupTask task, BiFunction<Program, Integer, F> of) {
        Program program = programs.findById(id(viewer, slug)).orElseThrow(NotFound::new);
        program.requireOpen();
        return of.apply(program, tasks.version(program.id(), task));
    }

    /** Saves a task and answers with the address of the task list. */
    <F extends TaskForm> String save(
            Viewer viewer, String slug, SetupTask task, F form, BiFunction<Program, Integer, F> of) {
        Program program = programs.lockById(id(viewer, slug)).orElseThrow(NotFound::new);
        int version = tasks.version(program.id(), task);
        Long other = form.otherProgram();
        if (other != null) {
            shapes.requireLinkable(viewer, slug, other);
        }
        if (form.version() != version) {
            MentoringType type = program.basics().mentoringType();
            throw new StaleVersion(task.address(slug), form.against(of.apply(program, version), labels, type));
        }
        form.saveTo(program);
        tasks.saved(program.id(), task, viewer);
        return "/programs/" + slug + "/setup";
    }

    private long id(Viewer viewer, String slug) {
        return scopes.findVisible(viewer, slug).requireCoordinator().id();
    }
}
