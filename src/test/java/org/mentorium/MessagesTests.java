package org.mentorium;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages are whole: every key in every language, with the same arguments, used, and none in code. */
class MessagesTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Path BUNDLES = MAIN.resolve("resources/messages");
    private static final List<String> LANGUAGES = List.of("", "_es", "_fr");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)");
    private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)<");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    /** Words that Spring looks up by rule, not by a line of ours. */
    private static final Pattern BY_RULE = Pattern.compile(
            "form\\..*|styleguide\\..*|typeMismatch.*|NotBlank.*|NotNull.*|NotEmpty.*|Size.*|Min.*|Max.*|Email.*|Pattern.*|Digits.*|Positive.*|Past.*|Future.*|Decimal.*|AssertTrue.*|URL.*|methodInvocation.*");

    @Test
    void everyKeyStandsInEveryLanguageWithTheSameArguments() throws IOException {
        Map<String, String> english = bundle("");
        assertThat(english).isNotEmpty();
        for (String language : LANGUAGES) {
            Map<String, String> words = bundle(language);
            assertThat(words.keySet()).as("keys in " + language).isEqualTo(english.keySet());
            List<String> different = english.keySet().stream()
                    .filter(key -> !arguments(english.get(key)).equals(arguments(words.get(key))))
                    .toList();
            assertThat(different).as("arguments in " + language).isEmpty();
            assertThat(words.values()).as("words in " + language).noneMatch(String::isBlank);
        }
    }

    @Test
    void everyKeyNamedOnAPageExists() throws IOException {
        Map<String, String> english = bundle("");
        TreeSet<String> missing = new TreeSet<>();
        for (Path template : files(MAIN.resolve("resources/templates"), ".html")) {
            Matcher keys = TEMPLATE_KEY.matcher(Files.readString(template));
            while (keys.find()) {
                if (!english.containsKey(keys.group(1))) {
                    missing.add(template.getFileName() + ": " + keys.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path file : files(MAIN.resolve("java"), ".java")) {
            code.append(Files.readString(file)).append('\n');
        }
        for (Path file : files(MAIN.resolve("resources/templates"), ".html")) {
            code.append(Files.readString(file)).append('\n');
        }
        String all = code.toString();
        // Looking through all of the code takes a while, so only for what is no word of its own there.
        Set<String> names = NAME.matcher(all).results().map(MatchResult::group).collect(Collectors.toSet());
        Map<String, Boolean> begun = new HashMap<>();
        List<String> unused = bundle("").keySet().stream()
                .filter(key -> !BY_RULE.matcher(key).matches())
                .filter(key -> !names.contains(key) && !builtFromParts(all, key, begun) && !all.contains(key))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void noTemplateHoldsText() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files(MAIN.resolve("resources/templates"), ".html")) {
            String html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            Matcher text = TEXT_BETWEEN_TAGS.matcher(html);
            while (text.find()) {
                found.add(template.getFileName() + ": " + text.group(1).strip());
            }
        }
        assertThat(found).isEmpty();
    }

    /** A key such as programs.programState.DRAFT is used when its beginning stands in the code with an enum behind it. */
    private static boolean builtFromParts(String all, String key, Map<String, Boolean> begun) {
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String start = key.substring(0, dot + 1);
            if (start.indexOf('.') < start.length() - 1
                    && begun.computeIfAbsent(
                            start,
                            part -> all.contains('"' + part + '"')
                                    || all.contains('\'' + part + '\'')
                                    || all.contains('|' + part + "$"))) {
                return true;
            }
            String whole = key.substring(0, dot);
            if (key.matches(".*\\.(subject|body|hint|about|title|text)$") && all.contains('"' + whole + '"')) {
                return true;
            }
        }
        return false;
    }

    private static TreeSet<String> arguments(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    }

    private static Map<String, String> bundle(String language) throws IOException {
        Map<String, String> words = new TreeMap<>();
        for (Path file : files(BUNDLES, ".properties")) {
            String name = file.getFileName().toString().replace(".properties", "");
            String own = name.endsWith("_es") ? "_es" : name.endsWith("_fr") ? "_fr" : "";
            if (own.equals(language)) {
                Properties lines = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    lines.load(reader);
                }
                lines.forEach((key, value) -> assertThat(words.put((String) key, (String) value))
                        .as(key + " stands twice, again in " + name)
                        .isNull());
            }
        }
        return words;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
