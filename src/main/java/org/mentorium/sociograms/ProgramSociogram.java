package org.mentorium.sociograms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Chart;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Option;
import org.springframework.data.domain.Page;

/**
 * A program's network as its coordinators see it.
 *
 * @param linked name of the linked program that the viewer coordinates too; null if there is none
 * @param people who is tied to somebody
 * @param notMet ties without a session so far
 * @param page of the drawings, each with one part of the network
 * @param hidden people of this part for whom there is no room
 */
record ProgramSociogram(
        ProgramScope scope,
        @Nullable String linked,
        List<Option> organisations,
        int people,
        int ties,
        int notMet,
        int components,
        Page<Chart> page,
        int hidden,
        List<Central> central,
        Apart apart,
        Exchange exchange) {

    /**
     * Somebody who holds together.
     *
     * @param between of the pairs of others in their part of the network, the share whose shortest way leads over them
     */
    record Central(String name, int people, int sessions, double between) {}

    /** Admitted participants who are tied to nobody: the first of them, and how many there are. */
    record Apart(List<String> names, int all) {

        public int more() {
            return all - names.size();
        }
    }

    /** Sessions between organisations: rows give mentors, columns mentees. */
    record Exchange(List<Option> organisations, Map<String, Integer> sessions) {

        public int of(Option giving, Option receiving) {
            return sessions.getOrDefault(giving.value() + " " + receiving.value(), 0);
        }
    }
}
