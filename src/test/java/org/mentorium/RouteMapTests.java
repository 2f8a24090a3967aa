package org.mentorium;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
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
        // Two methods may share an address and a verb; both are named, in an order of their own.
        Map<String, TreeSet<String>> routes = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            Class<?> type = method.getBeanType();
            if (type.getName().startsWith("org.mentorium")) {
                String module = type.getName().replaceAll("^org\\.mentorium\\.(\\w+)\\..*", "$1");
                for (String path : mapping.getPatternValues()) {
                    for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                        routes.computeIfAbsent(path + " " + verb, key -> new TreeSet<>())
                                .add("| `%s` | %s | %s | `%s#%s` |\n"
                                        .formatted(
                                                path,
                                                verb,
                                                module,
                                                type.getSimpleName(),
                                                method.getMethod().getName()));
                    }
                }
            }
        });
        String rows = routes.values().stream().flatMap(Set::stream).collect(joining());
        String map = "# Routes\n\nEvery address, by its path. Who may open it stands in "
                + "`src/test/resources/access-matrix.csv`.\n\n| address | method | module | code |\n| --- | --- | --- | --- |\n"
                + rows;
        if (Boolean.getBoolean("mentorium.write-docs")) {
            Files.writeString(FILE, map);
        }
        assertThat(Files.readString(FILE))
                .as("docs/routes.md is old: ./mvnw test -Dtest=RouteMapTests -Dmentorium.write-docs=true")
                .isEqualTo(map);
    }
}
