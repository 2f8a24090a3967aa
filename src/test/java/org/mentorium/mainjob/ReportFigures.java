package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a report.csv. */
record ReportFigures(String csv) {

    void areThoseOfSevenPairs() {
        assertThat(csv.lines())
                .contains(
                        "participation,admitted,mentors,,36,36,people",
                        "participation,admitted,mentees,,96,96,people",
                        "participation,matched,mentees,,7,7,people",
                        "acceptance,proposed,all,,96,96,people",
                        "acceptance,accepted,all,,7,7,people",
                        "completion,relationships,all,,7,7,relationships");
        assertThat(value("sessions,held,all,,")).isEqualTo("14");
        assertThat(value("hours,hours,all,held,")).isEqualTo("21");
        assertThat(value("hours,hours,all,planned,")).isEqualTo("140");
        assertThat(value("completion,complete,all,,")).isEqualTo("7");
        assertThat(value("completion,completion,all,,")).isEqualTo("1");
        assertThat(value("evidence,evidence,mentees,required,")).isEqualTo("14");
        assertThat(value("evidence,evidence,mentees,provided,")).isEqualTo("7");
        for (String item : Answering.ITEMS) {
            String row = "change,inclusive-teaching/" + item + ",all,";
            assertThat(value(row + "pre,7,")).isEqualTo("1");
            assertThat(value(row + "post,7,")).isEqualTo("2");
            assertThat(value(row + "change,7,")).isEqualTo("1");
        }
    }

    /** The value of the row that starts so; n may stand between. */
    private String value(String start) {
        Matcher row = Pattern.compile("(?m)^" + Pattern.quote(start) + "(?:[0-9]+,)?([^,]*),[^,]*\\r?$")
                .matcher(csv);
        assertThat(row.find()).as(start + " in\n" + csv).isTrue();
        return row.group(1);
    }
}
