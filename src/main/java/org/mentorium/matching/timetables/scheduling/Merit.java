package org.mentorium.matching.timetables.scheduling;

import java.util.Comparator;
import java.util.List;
import org.mentorium.matching.timetables.scheduling.Event.Worth;

/**
 * What a timetable is worth, the first that differs decides: more wishes, dearer ones, more meetings, meetings spread
 * more evenly over the mentees, and people who suit each other better.
 *
 * @param unevenness for each mentee 1 for the first meeting, 2 for the second and so on, added up
 */
public record Merit(int wishes, int dearness, int meetings, int unevenness, int score) implements Comparable<Merit> {

    private static final Comparator<Merit> ORDER = Comparator.comparingInt(Merit::wishes)
            .thenComparingInt(Merit::dearness)
            .thenComparingInt(Merit::meetings)
            .thenComparing(Comparator.comparingInt(Merit::unevenness).reversed())
            .thenComparingInt(Merit::score);

    static Merit of(Event event, List<Meeting> meetings) {
        int[] each = new int[event.mentees()];
        int wishes = 0;
        int dearness = 0;
        int unevenness = 0;
        int score = 0;
        for (Meeting meeting : meetings) {
            Worth worth = event.pairs()[meeting.mentee()][meeting.mentor()];
            if (worth != null) {
                wishes += worth.wish() > 0 ? 1 : 0;
                dearness += worth.wish();
                score += worth.score();
            }
            unevenness += ++each[meeting.mentee()];
        }
        return new Merit(wishes, dearness, meetings.size(), unevenness, score);
    }

    @Override
    public int compareTo(Merit other) {
        return ORDER.compare(this, other);
    }
}
