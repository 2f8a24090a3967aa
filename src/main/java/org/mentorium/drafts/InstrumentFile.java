package org.mentorium.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Fault;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.InstrumentRules;
import org.mentorium.instruments.TableReader;
import org.mentorium.instruments.TableReader.Reading;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;

/** Reads a questionnaire that somebody brings in; what is wrong is said with its place, never with an error page. */
final class InstrumentFile {

    private static final int MOST = 2 << 20;

    private InstrumentFile() {}

    /** JSON begins with a bracket; all else is a table. Of JSON the first mistake is thrown, of a table all are told. */
    static Reading read(@Nullable MultipartFile file) {
        byte[] bytes = bytes(file);
        String start = new String(bytes, 0, Math.min(bytes.length, 100), UTF_8)
                .replace("\ufeff", "")
                .strip();
        if (start.startsWith("{") || start.startsWith("[")) {
            return new Reading(definition(text(bytes)), List.of(), false);
        }
        Reading reading = TableReader.read(bytes);
        if (reading.instrument() != null) {
            bound(InstrumentJson.write(reading.instrument()));
        }
        return reading;
    }

    /** What keeps the rules, from its JSON. */
    static Instrument definition(String json) {
        bound(json);
        Instrument instrument = parse(json);
        List<Fault> faults = InstrumentRules.faults(instrument);
        if (!faults.isEmpty()) {
            throw new RuleBroken(faults.get(0).message(), faults.get(0).args().toArray()).at("file");
        }
        return instrument;
    }

    private static Instrument parse(String json) {
        try {
            Instrument instrument = InstrumentJson.read(json);
            if (instrument == null) {
                throw new RuleBroken("drafts.file.json", 1, 1, "").at("file");
            }
            return instrument;
        } catch (JacksonException e) {
            var place = e.getLocation();
            String path = e.getPath().stream()
                    .map(each ->
                            each.getPropertyName() == null ? "[" + (each.getIndex() + 1) + "]" : each.getPropertyName())
                    .collect(Collectors.joining(" › "));
            throw new RuleBroken(
                            "drafts.file.json",
                            place == null ? 1 : Math.max(1, place.getLineNr()),
                            place == null ? 1 : Math.max(1, place.getColumnNr()),
                            path)
                    .at("file");
        }
    }

    private static void bound(String json) {
        if (json.length() > MOST) {
            throw new RuleBroken("drafts.file.big", MOST >> 20).at("file");
        }
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null) {
            throw new RuleBroken("drafts.file.none").at("file");
        }
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length == 0) {
                throw new RuleBroken("drafts.file.none").at("file");
            }
            if (bytes.length > MOST) {
                throw new RuleBroken("drafts.file.big", MOST >> 20).at("file");
            }
            return bytes;
        } catch (IOException e) {
            throw new RuleBroken("drafts.file.none").at("file");
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RuleBroken("drafts.file.text").at("file");
        }
    }
}
