package org.mentorium.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mentorium.common.DataFiles;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.web.Locales;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library: what comes with the product, and what is published elsewhere; anybody who is signed in may read it. */
@Controller
@RequestMapping("/instruments")
class InstrumentController {

    private final Instruments instruments;

    InstrumentController(Instruments instruments) {
        this.instruments = instruments;
    }

    /** A line of the list. */
    record Row(String key, String title, String introduction, int questions) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "rows",
                instruments.all().stream()
                        .map(each -> row(each, viewer.locale()))
                        .toList());
        model.addAttribute("elsewhere", Elsewhere.ALL.scales());
        return "instruments/list";
    }

    @GetMapping("/{key}")
    String show(Viewer viewer, @PathVariable String key, @RequestParam(defaultValue = "") String in, Model model) {
        Instrument instrument = instruments.find(key).orElseThrow(NotFound::new);
        Locale locale = in.isEmpty() ? viewer.locale() : Locales.closest(Locale.forLanguageTag(in));
        List<Phase> phases = Arrays.stream(Phase.values())
                .filter(phase -> !instrument.itemsIn(phase).isEmpty())
                .toList();
        model.addAttribute("instrument", instrument);
        model.addAttribute("in", locale);
        model.addAttribute(
                "languages", Locales.SUPPORTED.stream().map(Locale::getLanguage).toList());
        model.addAttribute("sheet", Sheet.of(instrument, phases.get(0), locale));
        return "instruments/show";
    }

    /** The JSON schema of such files. */
    @GetMapping("/schema")
    Download schema() {
        return new Download("instrument.schema.json", "application/schema+json", out -> {
            try (InputStream schema = DataFiles.find("schemas/instrument.schema.json")[0].getInputStream()) {
                schema.transferTo(out);
            }
        });
    }

    /** A small questionnaire with every part, for authors who begin with a table. */
    @GetMapping("/example")
    Download example(@RequestParam(defaultValue = "xlsx") String as) throws IOException {
        String json = DataFiles.find("schemas/instrument.example.json")[0].getContentAsString(StandardCharsets.UTF_8);
        return InstrumentFiles.of(InstrumentJson.read(json), "example", as);
    }

    /** For other installations and for authors, who write their own after it. */
    @GetMapping("/{key}/file")
    Download file(@PathVariable String key, @RequestParam(defaultValue = "") String as) {
        return InstrumentFiles.of(instruments.find(key).orElseThrow(NotFound::new), key, as);
    }

    private static Row row(Instrument instrument, Locale locale) {
        long questions = instrument.items().stream()
                .filter(item -> item.kind().asks(instrument, item))
                .count();
        return new Row(
                instrument.key(),
                instrument.title().in(locale),
                instrument.introduction().in(locale),
                (int) questions);
    }
}
