package org.mentorium.portfolios;

import java.util.List;

/**
 * What an archive would bring.
 *
 * @param known titles of items that are here already
 * @param problems why nothing can be brought, each a message key with what it is about
 */
record ImportPlan(String owner, List<String> fresh, List<String> known, int files, List<Problem> problems) {

    /** One thing that is wrong. */
    record Problem(String key, String about) {}

    public boolean possible() {
        return problems.isEmpty() && !fresh.isEmpty();
    }
}
