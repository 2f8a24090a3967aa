package org.mentorium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** docs/routes.md is the list of all addresses; {@code -Dmentorium.write-docs=true} writes it anew. */
@ApplicationTest
class RouteMapTests {

    private static final Path FILE = Path.of("docs/routes.md");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void routeMapIsUpToDate() throws IOException {
        Map<String, String> routes = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            String type = method.getBeanType().getName();
            if (type.startsWith("org.mentorium")) {
                String module = type.replaceAll("^org\\.mentorium\\.(\\w+)\\..*", "$1");
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.put(
                                        path + " " + verb,
                                        "| `%s` | %s | %s | `%s#%s` |\n"
                                                .formatted(
                                                        path,
                                                        verb,
                                                        module,
                                                        method.getBeanType().getSimpleName(),
                                                        method.getMethod().getName()))));
            }
        });
        String map = "# Routes\n\nEvery address, by its path. Who may open it stands in "
                + "`src/test/resources/access-matrix.csv`.\n\n| address | method | module | code |\n| --- | --- | --- | --- |\n"
                + String.join("", routes.values());
        if (Boolean.getBoolean("mentorium.write-docs")) {
            Files.writeString(FILE, map);
        }
        assertThat(Files.readString(FILE))
                .as("docs/routes.md is old: ./mvnw test -Dtest=RouteMapTests -Dmentorium.write-docs=true")
                .isEqualTo(map);
    }
}
