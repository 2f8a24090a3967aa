package org.mentorium.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All words of the pages: {@code messages/<module>[_es|_fr].properties}, in ICU message syntax for plurals. */
@Component("messageSource")
public class IcuMessageSource extends AbstractMessageSource {

    /** French sets a space before these, at which no line may end; a colon inside ICU's syntax has none after it. */
    private static final Pattern FRENCH_SPACES = Pattern.compile(" (?=[;?!»%])| (?=:(?:[ <]|$))|(?<=«) ");

    private final Map<String, Map<String, String>> patterns = new HashMap<>();
    /** Those that say the same whatever they are given; most do, and they cost no formatting. */
    private final Map<String, Map<String, String>> plain = new HashMap<>();

    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    IcuMessageSource() throws IOException {
        Locales.SUPPORTED.forEach(locale -> patterns.put(locale.getLanguage(), new HashMap<>()));
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            read(file);
        }
        Locales.SUPPORTED.forEach(
                locale -> plain.put(locale.getLanguage(), withoutSyntax(words(locale.getLanguage()))));
        setUseCodeAsDefaultMessage(false);
    }

    private void read(Resource file) {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        String language = List.of("es", "fr").stream()
                .filter(l -> name.endsWith("_" + l))
                .findFirst()
                .orElse("en");
        Properties lines = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = words(language);
        lines.forEach((key, pattern) -> {
            if (words.put((String) key, spaced((String) pattern, language)) != null) {
                throw new IllegalStateException("Message key stands twice: " + key + " (" + name + ")");
            }
        });
    }

    private static String spaced(String pattern, String language) {
        return language.equals("fr") ? FRENCH_SPACES.matcher(pattern).replaceAll("\u00a0") : pattern;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] args, @Nullable Locale locale) {
        if (code == null) {
            return null;
        }
        Locale language = Locales.closest(locale);
        String plain = plain(language.getLanguage()).get(code);
        if (plain != null) {
            return plain;
        }
        String pattern = words(language.getLanguage()).get(code);
        if (pattern == null) {
            pattern = words("en").get(code);
        }
        if (pattern == null) {
            return null;
        }
        return format(code, pattern, language, resolveArguments(args, language));
    }

    private static Map<String, String> withoutSyntax(Map<String, String> patterns) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().chars().noneMatch(c -> c == '{' || c == '}' || c == '\''))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> plain(String language) {
        return Objects.requireNonNull(plain.get(language));
    }

    private Map<String, String> words(String language) {
        return Objects.requireNonNull(patterns.get(language));
    }

    private String format(String code, String pattern, Locale locale, Object[] args) {
        MessageFormat format = formats.computeIfAbsent(locale + " " + code, key -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(args, new StringBuffer(), null).toString();
        }
    }

    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
        return null;
    }
}
