package org.mentorium.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data that ships with the product; a field that is wrong, missing or unknown stops the start. */
public final class DataFiles {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private DataFiles() {}

    /** The files that match a class path pattern such as {@code blueprints/*.json}. */
    public static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver(DataFiles.class.getClassLoader())
                    .getResources("classpath:" + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every JSON file of a class path folder as one record each. */
    public static <T> List<T> read(String folder, Class<T> type) {
        return Arrays.stream(find(folder + "/*.json"))
                .map(file -> read(file, type))
                .toList();
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (InputStream json = file.getInputStream()) {
            return STRICT.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Cannot read " + file.getFilename(), e);
        }
    }

    /** One record from its JSON text, as strictly as from a file. */
    public static <T> T parse(String json, Class<T> type) {
        return STRICT.readValue(json, type);
    }

    /** The JSON text of a record, as {@link #parse} reads it. */
    public static String write(Object record) {
        return STRICT.writeValueAsString(record);
    }
}
