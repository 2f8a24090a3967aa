package org.mentorium.diaries;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.sessions.SessionData;
import org.mentorium.testing.Cast;
import org.mentorium.web.Submissions;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A browser's part in the tests of the diary: it sends back the hidden fields that a form showed. */
record DiaryWorld(MockMvcTester mvc) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(\\w*Seen|session|token)\"\\s+value=\"([^\"]*)\"");

    static final SessionData YESTERDAY = new SessionData(
            LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalTime.of(10, 0), 45, MeetingMode.ONLINE, "", null);

    MvcTestResult get(long person, String address) {
        return mvc.get().uri(address).with(Cast.as(person)).exchange();
    }

    String text(long person, String address) throws Exception {
        return get(person, address).getResponse().getContentAsString();
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

    /** What a page's form sends when these fields are typed into it. */
    Map<String, String> form(String page, String... typed) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return with(fields, typed);
    }

    /** A new entry's fields without having opened its form. */
    static Map<String, String> fields(String... typed) {
        return with(new HashMap<>(Map.of("token", Submissions.newToken())), typed);
    }

    static Map<String, String> with(Map<String, String> fields, String... typed) {
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields;
    }
}
