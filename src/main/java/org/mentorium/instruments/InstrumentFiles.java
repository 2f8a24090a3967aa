package org.mentorium.instruments;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.mentorium.export.Download;

/** An instrument to take home: as JSON for other installations, or as a table for people. */
public final class InstrumentFiles {

    private InstrumentFiles() {}

    /** @param as {@code xlsx} or {@code csv}; anything else is JSON */
    public static Download of(Instrument instrument, String name, String as) {
        return switch (as) {
            case "xlsx" -> Download.xlsx(InstrumentTable.of(instrument), name);
            case "csv" -> Download.csv(InstrumentTable.of(instrument), name);
            default ->
                new Download(
                        name + ".json",
                        "application/json",
                        out -> out.write(InstrumentJson.pretty(instrument).getBytes(UTF_8)));
        };
    }
}
