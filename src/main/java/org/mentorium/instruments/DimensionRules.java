package org.mentorium.instruments;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds for every dimension: at least two items, each once, all on one ordered scale. */
final class DimensionRules {

    private DimensionRules() {}

    static Stream<Fault> faults(Instrument instrument, Dimension dimension) {
        String place = "dimensions/" + dimension.key();
        List<Variable> variables = dimension.items().stream()
                .map(instrument::variable)
                .flatMap(Optional::stream)
                .toList();
        if (variables.size() < dimension.items().size()
                || !new HashSet<>(dimension.items()).containsAll(dimension.reversed())) {
            return Stream.of(Fault.of(place, "instruments.fault.dimension.unknown"));
        }
        if (variables.size() < 2
                || new HashSet<>(dimension.items()).size() < dimension.items().size()) {
            return Stream.of(Fault.of(place, "instruments.fault.dimension.few"));
        }
        Scale scale = variables.get(0).scale();
        boolean one = scale != null
                && variables.stream()
                        .allMatch(variable -> variable.measure() == Measure.ORDINAL && scale.equals(variable.scale()));
        return one ? Stream.of() : Stream.of(Fault.of(place, "instruments.fault.dimension.scale"));
    }
}
