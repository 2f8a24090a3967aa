package org.mentorium.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody wrote stands in no error of the database: errors are logged. */
@ApplicationTest
class ErrorDetailTests {

    private static final String SECRET = "canary";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Cast cast;

    @Test
    void aRowThatIsThereAlready() {
        String email = SECRET + Cast.next() + "@cast.example";
        String insert = "insert into person (email, given_name, family_name) values (?, 'Ana', 'Ruiz')";
        jdbc.update(insert, email);
        silent(() -> jdbc.update(insert, email));
        silent(() -> jdbc.batchUpdate(insert, List.of(new Object[] {"x" + email}, new Object[] {email})));
    }

    @Test
    void aRowThatBreaksARule() {
        String insert = "insert into person (email, given_name, family_name) values (?, null, 'Ruiz')";
        silent(() -> jdbc.update(insert, SECRET + Cast.next() + "@cast.example"));
    }

    private static void silent(Runnable statement) {
        assertThatThrownBy(statement::run)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("ERROR")
                .extracting(ErrorDetailTests::told)
                .asString()
                .doesNotContain(SECRET);
    }

    private static String told(Throwable error) {
        java.io.StringWriter text = new java.io.StringWriter();
        error.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
