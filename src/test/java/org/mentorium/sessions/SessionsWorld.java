package org.mentorium.sessions;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.mentorium.testing.Cast;
import org.mentorium.web.Submissions;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the tests of the session pages do again and again. */
record SessionsWorld(MockMvcTester mvc) {

    MvcTestResult get(long person, String address) {
        return mvc.get().uri(address).with(Cast.as(person)).exchange();
    }

    MvcTestResult post(long person, String address, Map<String, String> fields) {
        MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
        fields.forEach(params::add);
        return mvc.post()
                .uri(address)
                .params(params)
                .with(Cast.as(person))
                .with(csrf())
                .exchange();
    }

    /** A session of yesterday as the form sends it. */
    static Map<String, String> form(String... changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "sessionState", "HELD",
                "date", LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString(),
                "time", "10:00",
                "minutes", "45",
                "meetingMode", "ONLINE",
                "modeOther", "",
                "planActivity", "",
                "token", Submissions.newToken()));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    /** The same as other modules hand it over. */
    static SessionData data(int daysFromNow, int minutes) {
        return new SessionData(
                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(daysFromNow),
                LocalTime.of(10, 0),
                minutes,
                MeetingMode.ONLINE,
                "",
                null);
    }
}
