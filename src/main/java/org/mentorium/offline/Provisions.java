package org.mentorium.offline;

import java.util.List;

/**
 * What a device takes along for its owner: with whom they meet and when, and nothing that anybody wrote.
 *
 * @param person whose device it has to be
 * @param csrf for handing in what waits there; never kept
 * @param language of the pages
 */
record Provisions(long person, String csrf, String language, List<Companion> companions) {

    /**
     * A relationship that goes on.
     *
     * @param others their names, as a list is written
     * @param minutes how long the last session was
     * @param mode how it was held
     */
    record Companion(
            long id,
            String others,
            boolean mentor,
            boolean mentee,
            int minutes,
            String mode,
            String modeOther,
            List<Meeting> meetings,
            List<Activity> activities) {}

    /**
     * A session that comes next, waits for a word on what became of it, or has no diary entry yet.
     *
     * @param at milliseconds, to tell whether it has begun
     * @param written whether it has an entry that the owner may read
     */
    record Meeting(int number, String label, long at, int version, boolean held, boolean written) {}

    /** An activity of the plan; open while it has hours left. */
    record Activity(long id, String title, boolean open) {}
}
