package org.mentorium.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as an SPSS system file (.sav) without compression, in UTF-8, row by row, as the PSPP developers'
 * manual describes the format. A cell is a number, a text or null; a text that is too long is cut between two letters.
 */
public final class SavFile {

    static final String CONTENT_TYPE = "application/x-spss-sav";

    private SavFile() {}

    /** @param weight the column that counts how often a row stands for, or null */
    public static void write(
            String label, List<SavVariable> variables, @Nullable String weight, Rows rows, OutputStream out)
            throws IOException {
        SavOutput sav = new SavOutput(new BufferedOutputStream(out, 1 << 16));
        new SavDictionary(label, variables, weight).writeTo(sav);
        rows.writeTo(cells -> {
            if (cells.length != variables.size()) {
                throw new IllegalArgumentException(cells.length + " cells for " + variables.size() + " variables");
            }
            for (int i = 0; i < cells.length; i++) {
                cell(sav, variables.get(i), cells[i]);
            }
        });
        sav.flush();
    }

    private static void cell(SavOutput sav, SavVariable variable, @Nullable Object cell) throws IOException {
        if (!variable.text()) {
            double number = cell instanceof Number given ? given.doubleValue() : SavOutput.NOTHING;
            sav.real(Double.isFinite(number) ? number : SavOutput.NOTHING);
            return;
        }
        byte[] text = SavOutput.cut(cell == null ? "" : cell.toString(), variable.bytes());
        for (int segment = 0; segment < variable.segments(); segment++) {
            int from = Math.min(text.length, segment * SavVariable.Segment.MOST);
            int to = Math.min(text.length, from + SavVariable.Segment.MOST);
            sav.padded(text, from, to, 8 * SavDictionary.places(SavDictionary.width(variable, segment)));
        }
    }
}
