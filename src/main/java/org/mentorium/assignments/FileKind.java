package org.mentorium.assignments;

import java.util.List;

/** The three files, with the columns that each must have and those it may have. */
enum FileKind {
    PAIRS("pairs.csv", List.of("mentee", "mentor", "score"), List.of("mentor_score")),
    MENTORS("mentors.csv", List.of("mentor"), List.of("capacity")),
    MENTEES("mentees.csv", List.of("mentee"), List.of("wanted"));

    private final String usualName;
    private final List<String> required;
    private final List<String> optional;

    FileKind(String usualName, List<String> required, List<String> optional) {
        this.usualName = usualName;
        this.required = required;
        this.optional = optional;
    }

    String usualName() {
        return usualName;
    }

    /** The upload's field for it. */
    String field() {
        return usualName.substring(0, usualName.indexOf('.'));
    }

    List<String> required() {
        return required;
    }

    List<String> optional() {
        return optional;
    }
}
