package org.mentorium.matching.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Option;

/**
 * A mentee and a mentor as far as they have been found by name.
 *
 * @param mentees whom the given name may mean; empty once it is known or when there is nobody
 */
record Two(@Nullable Long mentee, @Nullable Long mentor, List<Option> mentees, List<Option> mentors) {

    public boolean found() {
        return mentee != null && mentor != null;
    }
}
