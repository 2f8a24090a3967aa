package org.mentorium.participants;

import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Short ways of asking this module's pages and tables. */
record Asking(MockMvcTester mvc, JdbcClient jdbc) {

    MvcTestResult get(long viewer, String address) {
        return mvc.get()
                .uri(URI.create(address.replace("Ä", "%C3%84")))
                .with(as(viewer))
                .exchange();
    }

    MvcTestResult post(long viewer, String address, String[]... fields) {
        var request = mvc.post().uri(address).with(as(viewer)).with(csrf());
        for (String[] field : fields) {
            request = request.param(field[0], field[1]);
        }
        return request.exchange();
    }

    MvcTestResult postSignedOut(String address, String[]... fields) {
        var request = mvc.post().uri(address).with(csrf());
        for (String[] field : fields) {
            request = request.param(field[0], field[1]);
        }
        return request.exchange();
    }

    MvcTestResult upload(long viewer, String address, byte[] content) {
        return mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", "list.csv", "text/csv", content))
                .param("token", java.util.UUID.randomUUID().toString())
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    static String[] field(String name, String value) {
        return new String[] {name, value};
    }

    static String[] token() {
        return field("token", java.util.UUID.randomUUID().toString());
    }

    String email(long person) {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    List<String> states(long programId, String email) {
        return jdbc.sql("""
                        select t.state from participant t join person p on p.id = t.person_id
                        where t.program_id = ? and p.email = ? order by t.role
                        """).params(programId, email).query(String.class).list();
    }

    List<String> letters(String email) {
        return jdbc.sql("select subject from letter where recipient = ? order by id")
                .param(email)
                .query(String.class)
                .list();
    }

    long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
