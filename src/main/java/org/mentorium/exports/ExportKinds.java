package org.mentorium.exports;

import java.util.List;
import org.mentorium.common.NotFound;
import org.springframework.stereotype.Component;

/** Every kind there is, in the order of the page. */
@Component
class ExportKinds {

    private final List<ExportKind> kinds;

    ExportKinds(List<ExportKind> kinds) {
        this.kinds = kinds;
    }

    List<ExportKind> all() {
        return kinds;
    }

    List<String> keys() {
        return kinds.stream().map(ExportKind::key).toList();
    }

    ExportKind of(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow(NotFound::new);
    }
}
