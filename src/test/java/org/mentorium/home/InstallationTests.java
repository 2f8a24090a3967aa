package org.mentorium.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator reads of the installation on the start page. */
@ApplicationTest
@Transactional
class InstallationTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void administratorsReadHowMuchThereIsAndNobodyElseDoes() {
        long administrator = cast.administrator();
        long coordinator = cast.person("Cora", "Coordinator");
        jdbc.sql("update program set state = 'CLOSED'").update();
        cast.program(coordinator);
        cast.program(coordinator);
        jdbc.sql("update program set state = 'DRAFT' where id = ?")
                .param(cast.program(coordinator).id())
                .update();
        int people = count("person");
        int closed = count("program") - 3;

        assertThat(mvc.get().uri("/").with(as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("2 under way, 1 being set up, %,d closed".formatted(closed), "%,d people".formatted(people));
        assertThat(mvc.get().uri("/").with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("under way,", "This installation");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
