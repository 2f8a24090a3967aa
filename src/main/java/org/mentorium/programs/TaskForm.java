package org.mentorium.programs;

import java.util.List;
import org.mentorium.common.StaleVersion.Conflict;

/** A form of the set-up, which knows how often its task had been saved when it was shown. */
interface TaskForm {

    int version();

    /** Takes what it says over into the program, or refuses it. */
    void saveTo(Program program);

    /** What it says, field by field, for the page that shows two versions side by side. */
    List<Said> said(Labels labels);

    /** One field's label and what stands in it, as the reader reads it. */
    record Said(String labelKey, String text) {}

    /** This form beside what is saved now. */
    default List<Conflict> against(TaskForm now, Labels labels) {
        List<Said> mine = said(labels);
        List<Said> theirs = now.said(labels);
        return java.util.stream.IntStream.range(0, mine.size())
                .mapToObj(i -> new Conflict(
                        mine.get(i).labelKey(),
                        mine.get(i).text(),
                        theirs.get(i).text()))
                .toList();
    }
}
