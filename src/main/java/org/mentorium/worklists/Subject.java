package org.mentorium.worklists;

/** What a list is made of. */
enum Subject {
    PERSON("participant"),
    RELATIONSHIP("relationship");

    private final String table;

    Subject(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
