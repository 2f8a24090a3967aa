package org.mentorium.programs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.StaleVersion.Conflict;

/** A form of the set-up, which knows how often its task had been saved when it was shown. */
interface TaskForm {

    int version();

    /** Takes what it says over into the program, or refuses it. */
    void saveTo(Program program);

    /** Another program that it names; it must be one that the viewer coordinates. */
    default @Nullable Long otherProgram() {
        return null;
    }

    /** What it says, field by field as a program of the type has them, for the page that shows two versions. */
    List<Said> said(Labels labels, MentoringType type);

    /** One field's label and what stands in it, as the reader reads it. */
    record Said(String labelKey, String text) {}

    /** This form beside what is saved now. */
    default List<Conflict> against(TaskForm now, Labels labels, MentoringType type) {
        List<Said> mine = said(labels, type);
        List<Said> theirs = now.said(labels, type);
        return java.util.stream.IntStream.range(0, mine.size())
                .mapToObj(i -> new Conflict(
                        mine.get(i).labelKey(),
                        mine.get(i).text(),
                        theirs.get(i).text()))
                .toList();
    }
}
