package org.mentorium.files;

import java.util.ArrayList;
import java.util.List;

/** The uploads of one form; closing them removes what lies on the disk. */
public final class CheckedFiles implements AutoCloseable {

    private final List<CheckedFile> files = new ArrayList<>();

    /** A single file that was checked by itself. */
    public static CheckedFiles of(CheckedFile file) {
        CheckedFiles one = new CheckedFiles();
        one.add(file);
        return one;
    }

    void add(CheckedFile file) {
        files.add(file);
    }

    public List<CheckedFile> all() {
        return List.copyOf(files);
    }

    public long size() {
        return files.stream().mapToLong(CheckedFile::size).sum();
    }

    @Override
    public void close() {
        files.forEach(CheckedFile::close);
    }
}
