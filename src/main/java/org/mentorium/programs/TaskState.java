package org.mentorium.programs;

/** How far a task of the set-up is; the word is the one of the task list on the page. */
enum TaskState {
    NOT_STARTED("todo"),
    IN_PROGRESS("progress"),
    DONE("done"),
    BLOCKED("blocked");

    private final String word;

    TaskState(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
