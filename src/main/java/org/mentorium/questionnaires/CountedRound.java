package org.mentorium.questionnaires;

import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Phase;

/**
 * A round that has begun, with the wording that it asks.
 *
 * @param closed whether its answers are all there, so that they can be counted
 */
public record CountedRound(
        long id,
        long questionnaireId,
        Phase phase,
        Confidentiality confidentiality,
        boolean closed,
        int version,
        Instrument definition) {}
