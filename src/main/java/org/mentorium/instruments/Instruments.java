package org.mentorium.instruments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mentorium.common.DataFiles;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The instruments that come with the product; one that breaks a rule stops the start. */
@Component
public class Instruments {

    private final List<Instrument> all = Arrays.stream(DataFiles.find("instruments/*.json"))
            .map(Instruments::read)
            .sorted(comparingInt(Instrument::order))
            .toList();

    public List<Instrument> all() {
        return all;
    }

    public Optional<Instrument> find(String key) {
        return all.stream().filter(instrument -> instrument.key().equals(key)).findFirst();
    }

    private static Instrument read(Resource file) {
        try {
            Instrument instrument = InstrumentJson.read(file.getContentAsString(UTF_8));
            List<Fault> faults = InstrumentRules.faults(instrument);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(file.getFilename() + ": " + faults);
            }
            return instrument;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
