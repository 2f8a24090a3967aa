package org.mentorium.programs;

/**
 * How far the matching is.
 *
 * @param pool whether people are matched within one pool
 * @param event whether they meet by a timetable and not in relationships
 * @param asking whether only the participants themselves decide
 * @param drafts match runs that are not published yet
 * @param unanswered proposals that somebody can still accept
 * @param timetables those that are published
 */
record MatchingFacts(boolean pool, boolean event, boolean asking, int drafts, int unanswered, int timetables) {

    /** The key of what is to be done next so that somebody is together. */
    String next() {
        if (event) {
            return "programs.missing.timetable";
        }
        if (drafts > 0) {
            return "programs.missing.draft";
        }
        if (unanswered > 0) {
            return "programs.missing.answers";
        }
        return asking ? "programs.missing.requests" : "programs.missing.run";
    }

    /** Where that is done, beneath the program. */
    String address() {
        return event ? "/timetables" : asking && drafts == 0 && unanswered == 0 ? "/match-requests" : "/match-runs";
    }
}
