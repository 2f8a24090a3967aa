package org.mentorium.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mentorium.common.DataFiles;
import org.mentorium.common.Words;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The agreement texts that blueprints name, from the files {@code agreements/<key>.<language>.md}. */
@Component
class AgreementTexts {
    private final Map<String, Map<String, String>> texts = new HashMap<>();

    AgreementTexts() {
        for (Resource file : DataFiles.find("agreements/*.md")) {
            String[] name = String.valueOf(file.getFilename()).split("\\.", -1);
            texts.computeIfAbsent(name[0], key -> new HashMap<>()).put(name[1], textOf(file));
        }
    }

    Optional<Words> find(String key) {
        return Optional.ofNullable(texts.get(key)).map(Words::new);
    }

    private static String textOf(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
