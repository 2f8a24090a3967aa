package org.mentorium.results;

import java.util.List;

/** What the rounds of a questionnaire tell, one by one and before and after. */
public record QuestionnaireResult(List<RoundResult> rounds, List<PairResult> pairs) {}
