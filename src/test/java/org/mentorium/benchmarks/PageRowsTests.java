package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mentorium.signals.SignalDesk;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** No page reads what it does not show: with four times the people as many statements and rows as before. */
@ApplicationTest
class PageRowsTests {

    @Autowired
    private Cast cast;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    private record Read(int statements, int rows) {}

    @Test
    void aPageOfALargeProgramReadsNoMoreThanThatOfASmallOne() throws Exception {
        Map<String, Read> small = read("hamlet", 40);
        Map<String, Read> large = read("village", 160);
        Read home = Objects.requireNonNull(small.remove(""));
        Read largeHome = Objects.requireNonNull(large.remove(""));
        assertThat(large).isEqualTo(small);
        assertThat(largeHome.statements()).isEqualTo(home.statements());
        // Of the five who need the coordinator most, one may have a signal more than another.
        assertThat(largeHome.rows()).isCloseTo(home.rows(), within(5));
        assertThat(small.get("/relationships").rows()).as("a page is full").isGreaterThan(25);
    }

    private Map<String, Read> read(String name, int pairs) throws Exception {
        new Population(cast.beneath(), name, pairs).grow(1, 1);
        String slug = name + "-1";
        long program = cast.beneath()
                .sql("select id from program where slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
        long coordinator = cast.person("Cora", "Coordinator");
        cast.role(program, coordinator, "COORDINATOR");
        new SignalDesk(context).findAll();
        Map<String, Read> all = new LinkedHashMap<>();
        for (String page : Pages.of(slug)) {
            open(coordinator, page);
            all.put(
                    page.substring(("/programs/" + slug).length()),
                    new Read(
                            Statements.during(() -> open(coordinator, page)),
                            Statements.rows(() -> open(coordinator, page))));
        }
        return all;
    }

    private Object open(long coordinator, String page) {
        var answer = mvc.get().uri(page).with(Cast.as(coordinator)).exchange();
        assertThat(answer).as(page).hasStatusOk();
        return answer;
    }
}
