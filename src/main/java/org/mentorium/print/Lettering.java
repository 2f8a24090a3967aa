package org.mentorium.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Draws words as shapes of an embedded font: what a drawing's letters look like depends on no font of the machine. */
class Lettering {

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double units;

    Lettering(TrueTypeFont font) {
        try {
            this.font = font;
            this.characters = font.getUnicodeCmapLookup();
            this.units = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The data of an SVG path. One at a time: a font reads its shapes when they are first asked for.
     *
     * @param at where the words start, have their middle or end, as the anchor says
     * @param anchor start, middle or end
     */
    synchronized String path(String words, double at, double baseline, String anchor, double size) {
        try {
            double scale = size / units;
            double pen = at - width(words) * scale * (anchor.equals("end") ? 1 : anchor.equals("middle") ? .5 : 0);
            StringBuilder path = new StringBuilder();
            for (int character : words.codePoints().toArray()) {
                int glyph = characters.getGlyphId(character);
                var shape = font.getGlyph().getGlyph(glyph);
                if (shape != null) {
                    AffineTransform placed = new AffineTransform(scale, 0, 0, -scale, pen, baseline);
                    write(shape.getPath().getPathIterator(placed), path);
                }
                pen += font.getAdvanceWidth(glyph) * scale;
            }
            return path.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double width(String words) throws IOException {
        double width = 0;
        for (int character : words.codePoints().toArray()) {
            width += font.getAdvanceWidth(characters.getGlyphId(character));
        }
        return width;
    }

    private static void write(PathIterator lines, StringBuilder path) {
        double[] points = new double[6];
        for (; !lines.isDone(); lines.next()) {
            int kind = lines.currentSegment(points);
            path.append("MLQCZ".charAt(kind));
            for (int i = 0; i < 2 * pointsOf(kind); i++) {
                path.append(String.format(Locale.ROOT, "%.2f ", points[i]));
            }
        }
    }

    /** Of a segment: to move and to draw a line take one point, curves two or three, to close takes none. */
    private static int pointsOf(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
        };
    }
}
