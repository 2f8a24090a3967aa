package org.mentorium.participants;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of an uploaded file as it was understood.
 *
 * @param line of the file, counted from 1
 * @param capacity mentees that a mentor takes in this program; null when nothing is said
 * @param standing where a team or near peers would place them, as far as it is said
 * @param problems why it can't be taken over, as far as the row alone shows
 */
record ImportRow(
        int line,
        String email,
        Set<ParticipantRole> roles,
        @Nullable Integer capacity,
        Standing standing,
        Profile profile,
        List<RowProblem> problems) {}
