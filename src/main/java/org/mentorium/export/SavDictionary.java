package org.mentorium.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands before the rows of an SPSS file: names, labels, what numbers mean and which stand for no answer. */
final class SavDictionary {

    private static final int NUMBER = 5;
    private static final int TEXT = 1;
    private static final int WIDTH = 8;
    private static final int LABEL = 255;
    private static final int MEANING = 120;
    private static final double BIAS = 100;
    private static final int UTF_8 = 65_001;

    private final String label;
    private final List<SavVariable> variables;
    private final @Nullable String weight;

    SavDictionary(String label, List<SavVariable> variables, @Nullable String weight) {
        this.label = label;
        this.variables = variables;
        this.weight = weight;
    }

    /** Of a segment, in bytes; 0 for a number. */
    static int width(SavVariable variable, int segment) {
        int segments = variable.segments();
        if (segments == 1) {
            return variable.bytes();
        }
        return segment < segments - 1
                ? SavVariable.Segment.MOST
                : variable.bytes() - segment * SavVariable.Segment.CARRIES;
    }

    /** How many places of eight bytes a value of this width takes. */
    static int places(int width) {
        return Math.max(1, (width + 7) / 8);
    }

    void writeTo(SavOutput out) throws IOException {
        header(out);
        for (int i = 0; i < variables.size(); i++) {
            for (int segment = 0; segment < variables.get(i).segments(); segment++) {
                variable(out, variables.get(i), segment, shortName(i, segment));
            }
        }
        meanings(out);
        extensions(out);
        out.whole(999, 0);
    }

    private void header(SavOutput out) throws IOException {
        int places = 0;
        int heavy = 0;
        for (SavVariable variable : variables) {
            heavy = variable.name().equals(weight) ? places + 1 : heavy;
            places += places(variable);
        }
        out.text("$FL2", 4);
        out.text("@(#) SPSS DATA FILE Mentorium", 60);
        out.whole(2, places, 0, heavy, -1);
        out.real(BIAS);
        // The same table gives the same file, so it bears no date.
        out.text("01 Jan 70", 9);
        out.text("00:00:00", 8);
        out.text(label, 64);
        out.bytes((byte) 0, (byte) 0, (byte) 0);
    }

    private static int places(SavVariable variable) {
        int places = 0;
        for (int segment = 0; segment < variable.segments(); segment++) {
            places += places(width(variable, segment));
        }
        return places;
    }

    /** Eight letters at most; the whole name stands in a record of its own. */
    private static String shortName(int variable, int segment) {
        String name = "V" + Integer.toString(variable, Character.MAX_RADIX);
        return (segment == 0 ? name : name + "_" + Integer.toString(segment, Character.MAX_RADIX))
                .toUpperCase(Locale.ROOT);
    }

    private static void variable(SavOutput out, SavVariable variable, int segment, String name) throws IOException {
        int width = width(variable, segment);
        int form = variable.text()
                ? TEXT << 16 | width << 8
                : NUMBER << 16 | WIDTH + (variable.decimals() > 0 ? variable.decimals() : 0) << 8 | variable.decimals();
        boolean labelled = segment == 0 && !variable.label().isEmpty();
        out.whole(2, width, labelled ? 1 : 0, variable.missing().size(), form, form);
        out.text(name, 8);
        if (labelled) {
            byte[] text = SavOutput.cut(variable.label(), LABEL);
            out.whole(text.length);
            out.padded(text, 0, text.length, (text.length + 3) / 4 * 4);
        }
        for (double missing : variable.missing().keySet()) {
            out.real(missing);
        }
        for (int more = 1; more < places(width); more++) {
            out.whole(2, -1, 0, 0, 0, 0);
            out.text("", 8);
        }
    }

    private void meanings(SavOutput out) throws IOException {
        int place = 1;
        for (SavVariable variable : variables) {
            Map<Double, String> meanings = new TreeMap<>(variable.labels());
            meanings.putAll(variable.missing());
            if (!meanings.isEmpty()) {
                out.whole(3, meanings.size());
                for (var meaning : meanings.entrySet()) {
                    byte[] text = SavOutput.cut(meaning.getValue(), MEANING);
                    out.real(meaning.getKey());
                    out.bytes((byte) text.length);
                    out.padded(text, 0, text.length, (text.length + 8) / 8 * 8 - 1);
                }
                out.whole(4, 1, place);
            }
            place += places(variable);
        }
    }

    private void extensions(SavOutput out) throws IOException {
        out.extension(3, 4, 8);
        out.whole(1, 0, 0, -1, 1, 1, 2, UTF_8);
        out.extension(4, 8, 3);
        out.real(SavOutput.NOTHING);
        out.real(Double.MAX_VALUE);
        out.real(Math.nextUp(SavOutput.NOTHING));
        List<String> names = new ArrayList<>();
        StringBuilder longTexts = new StringBuilder();
        for (int i = 0; i < variables.size(); i++) {
            SavVariable variable = variables.get(i);
            names.add(shortName(i, 0) + "=" + variable.name());
            if (variable.segments() > 1) {
                longTexts.append(shortName(i, 0)).append('=');
                longTexts
                        .append(String.format(Locale.ROOT, "%05d", variable.bytes()))
                        .append("\0\t");
            }
        }
        out.extension(13, String.join("\t", names));
        if (!longTexts.isEmpty()) {
            out.extension(14, longTexts.toString());
        }
        out.extension(20, "UTF-8");
    }
}
