package org.mentorium.reports;

import java.util.List;
import org.mentorium.common.RuleBroken;

/** Nothing of a comparison list is counted as long as something in it is wrong. */
class ListRefused extends RuleBroken {
    private static final long serialVersionUID = 1L;

    private final transient List<ListProblem> problems;

    ListRefused(List<ListProblem> problems) {
        super("reports.list.refused", problems.size());
        this.problems = problems;
        at("list");
    }

    List<ListProblem> problems() {
        return problems;
    }
}
