package org.mentorium.questionnaires;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import org.mentorium.common.DataFiles;
import org.springframework.stereotype.Component;

/** The instruments that come with the product. */
@Component
public class Instruments {
    private final List<Instrument> all = DataFiles.read("instruments", Instrument.class).stream()
            .sorted(comparingInt(Instrument::order))
            .toList();

    public List<Instrument> all() {
        return all;
    }

    public Optional<Instrument> find(String key) {
        return all.stream().filter(instrument -> instrument.key().equals(key)).findFirst();
    }
}
