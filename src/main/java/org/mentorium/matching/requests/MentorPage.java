package org.mentorium.matching.requests;

import java.util.List;
import org.mentorium.web.Option;
import org.springframework.data.domain.Page;

/**
 * The directory as one mentee reads it.
 *
 * @param languages those that the mentors speak
 * @param openRequests how many requests of the reader wait for an answer
 * @param wanted how many mentors the reader can still have
 */
record MentorPage(Chooser chooser, Page<MentorRow> page, List<Option> languages, int openRequests, int wanted) {

    /** Whether a further request may be made now. */
    public boolean mayAsk() {
        return chooser.asks()
                && chooser.open()
                && wanted > 0
                && openRequests < chooser.rules().requestsAtOnce();
    }
}
