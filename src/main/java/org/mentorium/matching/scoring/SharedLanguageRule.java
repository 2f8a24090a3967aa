package org.mentorium.matching.scoring;

import org.mentorium.programs.HardRule;

/** The two share a language; somebody who named none shares none. */
final class SharedLanguageRule implements Rule {

    private final Languages languages;

    SharedLanguageRule(Cohort cohort) {
        languages = new Languages(cohort);
    }

    @Override
    public String key() {
        return HardRule.SHARED_LANGUAGE.name();
    }

    @Override
    public boolean forbids(int mentee, int mentor) {
        return languages.shared(mentee, mentor) == 0;
    }
}
