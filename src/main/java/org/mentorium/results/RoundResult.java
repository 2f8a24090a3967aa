package org.mentorium.results;

import java.util.List;
import org.mentorium.questionnaires.CountedRound;

/**
 * What one round tells.
 *
 * @param n how many handed in
 */
public record RoundResult(
        CountedRound round, int n, List<VariableResult> variables, List<DimensionResult> dimensions) {}
