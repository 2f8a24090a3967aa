package org.mentorium.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.programs.ProgramScope;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.CountedRound;
import org.mentorium.questionnaires.CountedRounds;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a questionnaire. Everybody who reads its results gets their counts; single answers go to coordinators
 * alone, and only where those who gave them were told so on the first page.
 */
@Service
@Transactional(readOnly = true)
class ResultFiles {

    private final CountedRounds rounds;
    private final Results results;
    private final FigureFile figures;
    private final AnswerFiles answers;
    private final MessageSource words;

    ResultFiles(CountedRounds rounds, Results results, FigureFile figures, AnswerFiles answers, MessageSource words) {
        this.rounds = rounds;
        this.results = results;
        this.figures = figures;
        this.answers = answers;
        this.words = words;
    }

    DataFile of(Viewer viewer, long id, String name, Locale locale) {
        ProgramScope program = rounds.program(viewer, id);
        List<CountedRound> counted = rounds.of(program, id);
        if (counted.isEmpty()) {
            throw new NotFound();
        }
        String title = counted.get(counted.size() - 1).definition().title().in(locale);
        if (name.equals(FigureFile.NAME)) {
            return figures.of(results.of(program, id), title, locale);
        }
        if (!name.equals(AnswerFiles.WIDE) && !name.equals(AnswerFiles.LONG)) {
            throw new NotFound();
        }
        Forbidden.unless(program.coordinator()
                && counted.stream().anyMatch(round -> round.confidentiality() == Confidentiality.NAMED));
        return name.equals(AnswerFiles.WIDE)
                ? answers.wide(counted, title, locale)
                : answers.longer(counted, title, locale);
    }

    Download download(Viewer viewer, long id, String name, String ending, Locale locale) {
        boolean codebook = name.endsWith("-codebook");
        DataFile file =
                of(viewer, id, codebook ? name.substring(0, name.length() - "-codebook".length()) : name, locale);
        if (codebook && ending.equals("csv")) {
            return Download.csv(file.codebook(headers(locale)), name);
        }
        if (codebook) {
            throw new NotFound();
        }
        return switch (ending) {
            case "csv" -> Download.csv(file.table(), name);
            case "xlsx" -> Download.xlsx(file.table(), name);
            case "sav" ->
                Download.sav(
                        name,
                        file.title(),
                        file.columns().stream().map(DataColumn::sav).toList(),
                        file.weight(),
                        file.rows());
            case "R" -> {
                byte[] program = file.r().getBytes(UTF_8);
                yield new Download(name + ".R", "text/plain;charset=UTF-8", out -> out.write(program));
            }
            default -> throw new NotFound();
        };
    }

    private List<String> headers(Locale locale) {
        return List.of(
                word("results.codebook.column", locale),
                word("results.codebook.label", locale),
                word("results.codebook.value", locale),
                word("results.codebook.meaning", locale));
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
