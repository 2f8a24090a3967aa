package org.mentorium.recognitions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Skills as a member names them.
 *
 * @param skills keys of the ticked ones
 * @param another a further one of the whole vocabulary
 */
record AppreciationForm(
        @Nullable List<String> skills, @Nullable String another) {

    static AppreciationForm of(List<String> chosen) {
        return new AppreciationForm(chosen, "");
    }

    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (skills != null) {
            skills.stream().filter(Objects::nonNull).forEach(keys::add);
        }
        if (another != null && !another.isBlank()) {
            keys.add(another);
        }
        return keys;
    }
}
