package org.mentorium.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Collectors;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Fault;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.InstrumentRules;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;

/** Reads a questionnaire that somebody brings in; what is wrong is said with its place, never with an error page. */
final class InstrumentFile {

    private static final int MOST = 2 << 20;

    private InstrumentFile() {}

    static Instrument read(MultipartFile file) {
        Instrument instrument = parse(text(file));
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

    private static String text(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length == 0) {
                throw new RuleBroken("drafts.file.none").at("file");
            }
            if (bytes.length > MOST) {
                throw new RuleBroken("drafts.file.big", MOST >> 20).at("file");
            }
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RuleBroken("drafts.file.text").at("file");
        } catch (IOException e) {
            throw new RuleBroken("drafts.file.none").at("file");
        }
    }
}
