package org.mentorium.programs;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import org.mentorium.common.DataFiles;
import org.springframework.stereotype.Component;

/** All blueprints, in the order in which a coordinator is offered them. */
@Component
public class Blueprints {
    private final List<Blueprint> all = DataFiles.read("blueprints", Blueprint.class).stream()
            .sorted(comparingInt(Blueprint::order))
            .toList();

    public List<Blueprint> all() {
        return all;
    }

    public Optional<Blueprint> find(String key) {
        return all.stream().filter(blueprint -> blueprint.key().equals(key)).findFirst();
    }
}
