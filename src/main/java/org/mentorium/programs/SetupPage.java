package org.mentorium.programs;

import java.util.List;

/**
 * The task list of a program's set-up.
 *
 * @param changeable until the program is closed
 * @param draft whether the set-up leads to the opening of the enrolment
 */
record SetupPage(List<TaskRow> tasks, boolean changeable, boolean draft) {

    /** Whether nothing keeps a draft from enrolling. */
    public boolean ready() {
        return draft
                && tasks.stream()
                        .allMatch(row ->
                                row.state() == TaskState.DONE || row.task().optional());
    }

    public long done() {
        return tasks.stream().filter(row -> row.state() == TaskState.DONE).count();
    }

    /**
     * One task of the list.
     *
     * @param noteKey message key of what the reader should know about it
     * @param languages what the note names: languages without a text
     */
    record TaskRow(SetupTask task, TaskState state, String address, String noteKey, List<String> languages) {

        static TaskRow of(SetupTask task, SetupFacts facts, String slug) {
            TaskState state = task.state(facts);
            return new TaskRow(
                    task, state, task.address(slug), noteKey(task, state), facts.languagesWithoutAgreement());
        }

        private static String noteKey(SetupTask task, TaskState state) {
            return switch (state) {
                case BLOCKED -> "programs.task.blocked." + task;
                case IN_PROGRESS -> "programs.task.missing." + task;
                default -> "programs.task.about." + task;
            };
        }

        public String status() {
            return state.word();
        }
    }
}
