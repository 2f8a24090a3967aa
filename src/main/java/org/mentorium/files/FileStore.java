package org.mentorium.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where files lie. Both ways they go through in pieces: no file is ever in memory as a whole. */
public interface FileStore {

    /** Stores a file with the caller's transaction: when that fails, nothing is left of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    long store(CheckedFile file, long ownerId);

    /** NotFound when there is none. */
    StoredFile find(long id);

    /** Holds no connection to the database while the reader takes their time. */
    default void copy(StoredFile file, OutputStream out) throws IOException {
        copy(file, 0, file.size(), out);
    }

    /** A part of it, in the same way; what comes before it is not read. */
    void copy(StoredFile file, long from, long length, OutputStream out) throws IOException;

    /** As {@link #copy}, for whoever reads at their own pace. */
    InputStream open(StoredFile file);

    void remove(long id);
}
