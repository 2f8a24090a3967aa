package org.mentorium.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an uploaded workbook, row by row, without the rows that are blank and as wide as the first that is not.
 * Of a formula the value counts that the spreadsheet program saved with it; nothing is calculated here. Documents that
 * declare entities are refused.
 */
final class XlsxRows implements RowSource {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final int MOST_COLUMNS = 200;

    private final List<String> strings;
    private final XMLStreamReader sheet;
    private int width;

    XlsxRows(byte[] file) throws IOException {
        Map<String, byte[]> parts = ZipParts.read(file);
        try {
            strings = strings(parts.get(STRINGS));
            sheet = reader(part(parts, firstSheet(parts)));
        } catch (XMLStreamException e) {
            throw unreadable();
        }
    }

    @Override
    public CsvRows.@Nullable Row next() throws IOException {
        try {
            while (sheet.hasNext()) {
                if (sheet.next() == XMLStreamConstants.START_ELEMENT && named("row")) {
                    int line = number(sheet.getAttributeValue(null, "r"));
                    List<String> values = cells();
                    if (!values.stream().allMatch(String::isEmpty)) {
                        width = width == 0 ? values.size() : width;
                        return new CsvRows.Row(line, padded(values));
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable();
        }
    }

    @Override
    public char separator() {
        return '\0';
    }

    private List<String> padded(List<String> values) {
        String[] all = values.toArray(new String[Math.max(width, values.size())]);
        Arrays.fill(all, values.size(), all.length, "");
        return Arrays.asList(all);
    }

    /** The cells up to the row's end. */
    private List<String> cells() throws XMLStreamException, UnreadableFile {
        List<String> cells = new ArrayList<>();
        while (sheet.hasNext()) {
            int event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && named("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && named("c")) {
                int column = column(sheet.getAttributeValue(null, "r"), cells.size());
                String type = sheet.getAttributeValue(null, "t");
                String value = value("c", "f");
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, shown(type, value).strip());
            }
        }
        return cells;
    }

    private String shown(@Nullable String type, String value) {
        if ("s".equals(type) && !value.isBlank()) {
            return strings.get(Integer.parseInt(value.strip()));
        }
        return "b".equals(type) ? (value.strip().equals("1") ? "yes" : "no") : value;
    }

    /** All words up to the end of the element, without those in elements of the other name. */
    private String value(String element, String without) throws XMLStreamException {
        return value(sheet, element, without);
    }

    private static String value(XMLStreamReader xml, String element, String without) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int left = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                return words.toString();
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(without)) {
                left++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(without)) {
                left--;
            } else if (left == 0 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                words.append(xml.getText());
            }
        }
        return words.toString();
    }

    /** "C7" is column 2; a cell without a place comes next. */
    private static int column(@Nullable String place, int next) throws UnreadableFile {
        if (place == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = 26 * column + (place.charAt(i) - 'A' + 1);
            if (column < 1 || column > MOST_COLUMNS) {
                throw new UnreadableFile(Problem.of(0, "export.upload.wide", MOST_COLUMNS));
            }
        }
        return Math.max(0, column - 1);
    }

    private static int number(@Nullable String line) {
        return line == null ? 0 : Integer.parseInt(line);
    }

    private boolean named(String name) {
        return sheet.getLocalName().equals(name);
    }

    private static List<String> strings(byte @Nullable [] part) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        if (part != null) {
            XMLStreamReader xml = reader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    // How it is read aloud is no part of the text.
                    strings.add(value(xml, "si", "rPh"));
                }
            }
        }
        return strings;
    }

    private static String firstSheet(Map<String, byte[]> parts) throws XMLStreamException, UnreadableFile {
        String id = attributes(part(parts, WORKBOOK), "sheet", "id", "id").keySet().stream()
                .findFirst()
                .orElseThrow(XlsxRows::unreadable);
        String target = attributes(part(parts, RELATIONS), "Relationship", "Id", "Target")
                .get(id);
        if (target == null) {
            throw unreadable();
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** One attribute of all elements of a name by another; attributes go by their local names. */
    private static Map<String, String> attributes(byte[] part, String element, String key, String value)
            throws XMLStreamException {
        Map<String, String> found = new LinkedHashMap<>();
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                Map<String, String> all = new HashMap<>();
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    all.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
                found.putIfAbsent(all.getOrDefault(key, ""), all.getOrDefault(value, ""));
            }
        }
        return found;
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws UnreadableFile {
        byte[] part = parts.get(name);
        if (part == null) {
            throw unreadable();
        }
        return part;
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static UnreadableFile unreadable() {
        return new UnreadableFile(Problem.of(0, "export.upload.broken-workbook"));
    }
}
