package org.mentorium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address, asked by everybody: what is not in the table fails, and so does an answer that differs from it. */
@ApplicationTest
class AccessMatrixTests {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressStandsInTheTableAndNoOther() throws IOException {
        TreeSet<String> served = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.mentorium")) {
                mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> served.add(verb + " " + anonymous(pattern))));
            }
        });
        TreeSet<String> listed = new TreeSet<>();
        rows().forEach(row -> listed.add(row.get("method") + " " + anonymous(row.get("path"))));
        assertThat(listed).containsExactlyElementsOf(served);
    }

    @Test
    void everybodyGetsWhatTheTableSays() throws Exception {
        AccessFixture fixture = new AccessFixture(cast, jdbc);
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            for (String column : row.keySet()) {
                if (!column.equals("method") && !column.equals("path")) {
                    int status = ask(fixture, row, column);
                    if (!agrees(row.get(column), status)) {
                        wrong.add("%s %s as %s: %s, expected %s"
                                .formatted(row.get("method"), row.get("path"), column, status, row.get(column)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Asks within a transaction that is rolled back, so that no answer changes the next one. */
    private int ask(AccessFixture fixture, Map<String, String> row, String column) {
        TransactionTemplate undone = new TransactionTemplate(transactions);
        Integer status = undone.execute(transaction -> {
            transaction.setRollbackOnly();
            fixture.shape(row.get("path"));
            try {
                var asked = request(HttpMethod.valueOf(row.get("method")), fixture.address(row.get("path")))
                        .with(csrf());
                Long viewer = fixture.viewer(column);
                if (viewer != null) {
                    asked.with(as(viewer));
                }
                return mvc.perform(asked).andReturn().getResponse().getStatus();
            } catch (Exception e) {
                throw new IllegalStateException(row + " as " + column, e);
            }
        });
        return status == null ? 0 : status;
    }

    /** "ok" is any answer to one who may: a page, a redirect, or a form's errors. */
    private static boolean agrees(String expected, int status) {
        return expected.equals("ok")
                ? status < 400 || status == 422 || status == 409
                : expected.equals(Integer.toString(status));
    }

    private static String anonymous(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "{}");
    }

    private static List<Map<String, String>> rows() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        String[] header = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> {
                    String[] cells = line.split(",");
                    assertThat(cells).as(line).hasSameSizeAs(header);
                    Map<String, String> row = new LinkedHashMap<>();
                    Arrays.asList(header).forEach(name -> row.put(name, cells[row.size()]));
                    return row;
                })
                .toList();
    }
}
