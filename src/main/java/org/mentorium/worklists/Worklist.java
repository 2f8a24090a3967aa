package org.mentorium.worklists;

import java.util.Locale;
import java.util.Set;
import org.mentorium.common.NotFound;
import org.mentorium.programs.ProgramScope;

/** A list behind a number of the dashboard: the number counts what the list shows, by the same statement. */
enum Worklist {
    REACHED(Subject.PERSON),
    STOPPED(Subject.PERSON),
    UNMATCHED(Subject.PERSON),
    UNANSWERED(Subject.PERSON),
    QUIET(Subject.RELATIONSHIP),
    UNSIGNED(Subject.RELATIONSHIP),
    AGREED(Subject.RELATIONSHIP),
    ENDED(Subject.RELATIONSHIP),
    ENDED_EARLY(Subject.RELATIONSHIP),
    WEEK(Subject.RELATIONSHIP);

    private final Subject subject;

    Worklist(Subject subject) {
        this.subject = subject;
    }

    Subject subject() {
        return subject;
    }

    public boolean people() {
        return subject == Subject.PERSON;
    }

    /** What its columns are called after; whom peers are to each other, one column says. */
    public String kind(ProgramScope program) {
        if (people()) {
            return "people";
        }
        return program.sides() ? "relationships" : "peers";
    }

    /** Whether there is something to remind people of. */
    public boolean reminding() {
        return Set.of(UNANSWERED, QUIET, UNSIGNED).contains(this);
    }

    /** Whether there is a last day that can be moved. */
    public boolean extending() {
        return this == UNANSWERED;
    }

    /** Whether it says how many sessions and hours there were. */
    public boolean counting() {
        return this == WEEK;
    }

    /** As it stands in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Worklist of(String key) {
        for (Worklist list : values()) {
            if (list.key().equals(key)) {
                return list;
            }
        }
        throw new NotFound();
    }

    /** Selects id and since, of people also their role; where it counts, also sessions and minutes. */
    String sql(WorklistFilter filter) {
        return switch (this) {
            case REACHED -> PathSql.reached(filter.stepOrFirst());
            case STOPPED -> PathSql.stopped(filter.stepOrFirst());
            case UNMATCHED -> NeedSql.UNMATCHED;
            case UNANSWERED -> NeedSql.UNANSWERED;
            case QUIET -> NeedSql.QUIET;
            case UNSIGNED -> NeedSql.UNSIGNED;
            case AGREED -> NeedSql.AGREED;
            case ENDED -> NeedSql.ENDED;
            case ENDED_EARLY -> NeedSql.ENDED_EARLY;
            case WEEK -> NeedSql.WEEK;
        };
    }
}
