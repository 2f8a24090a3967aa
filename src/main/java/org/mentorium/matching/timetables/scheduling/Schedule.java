package org.mentorium.matching.timetables.scheduling;

import java.util.List;

/**
 * Who meets whom in which round, and how far it is from what could be.
 *
 * @param merit what it is worth
 * @param mostWishes as many wishes no timetable of the event can pass
 * @param mostMeetings as many meetings no timetable of the event can pass, also one that minds no wishes
 * @param best whether it is proven that none is worth more
 */
public record Schedule(List<Meeting> meetings, Merit merit, int mostWishes, int mostMeetings, boolean best) {}
