package org.mentorium.export;

/**
 * Keeps text from being run as a formula by the spreadsheet program that opens a CSV file: a leading apostrophe, which
 * our own reader takes away again. The characters are those of OWASP's page on CSV injection.
 */
final class Formulas {

    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    static String neutralise(String text) {
        return starts(text, 0) ? "'" + text : text;
    }

    static String restore(String text) {
        return text.startsWith("'") && starts(text, 1) ? text.substring(1) : text;
    }

    private static boolean starts(String text, int at) {
        return text.length() > at && STARTERS.indexOf(text.charAt(at)) >= 0;
    }
}
