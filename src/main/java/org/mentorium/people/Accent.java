package org.mentorium.people;

/**
 * An organisation's colour, dark enough that white text on it and it on paper keep a contrast of 4.5 to 1.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
final class Accent {

    private static final double ENOUGH = 4.5;
    private static final double STEP = 0.95;

    private Accent() {}

    /** The colour itself ({@code #rrggbb}, small letters), or the first darker step with enough contrast. */
    static String readable(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double red = rgb >> 16 & 255;
        double green = rgb >> 8 & 255;
        double blue = rgb & 255;
        while (contrastToWhite(red, green, blue) < ENOUGH) {
            red *= STEP;
            green *= STEP;
            blue *= STEP;
        }
        return "#%02x%02x%02x".formatted((int) red, (int) green, (int) blue);
    }

    private static double contrastToWhite(double red, double green, double blue) {
        double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(double channel) {
        double share = Math.floor(channel) / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
