package org.mentorium.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the database instead of a stack trace. */
class DatabaseUnusableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
