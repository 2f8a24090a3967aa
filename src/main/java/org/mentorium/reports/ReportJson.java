package org.mentorium.reports;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as it is kept. */
final class ReportJson {

    /** What a later version adds, an earlier one looks past; what is missing is empty. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportJson() {}

    static String write(Report report) {
        return JSON.writeValueAsString(report);
    }

    static Report read(String json) {
        return JSON.readValue(json, Report.class);
    }
}
