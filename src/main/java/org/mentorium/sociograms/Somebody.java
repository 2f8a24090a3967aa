package org.mentorium.sociograms;

import org.mentorium.charts.Sociogram.Look;

/**
 * A person of a network.
 *
 * @param shortName for the drawing
 * @param mentor and mentee: what they are in it; peers are both
 */
record Somebody(long id, String name, String shortName, String organisation, boolean mentor, boolean mentee) {

    Look look() {
        return mentor && mentee ? Look.BOTH : mentor ? Look.FILLED : Look.HOLLOW;
    }
}
