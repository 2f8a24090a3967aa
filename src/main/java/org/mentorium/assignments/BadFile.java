package org.mentorium.assignments;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, and on which of its lines, counted from 1; 0 when it is about the whole file. */
final class BadFile extends Exception {

    private static final long serialVersionUID = 1;

    /** No more of a cell is said. */
    private static final int LONGEST = 60;

    private final transient FileKind file;
    private final int line;
    private final String key;
    private final transient List<Object> args;

    BadFile(FileKind file, int line, String key, Object... args) {
        super(key);
        this.file = file;
        this.line = line;
        this.key = key;
        this.args = List.of(args);
    }

    FileKind file() {
        return file;
    }

    String key() {
        return key;
    }

    /** The file's usual name, the line, then what the message is about. */
    Object[] args() {
        List<Object> all = new ArrayList<>(List.of(file.usualName(), line));
        for (Object arg : args) {
            all.add(arg instanceof String cell && cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : arg);
        }
        return all.toArray();
    }
}
