package org.mentorium.mainjob;

import java.nio.file.Path;

/** Somebody at a browser, with script or without: opens pages, fills forms in by the names of their fields. */
interface Walker extends AutoCloseable {

    void open(String path);

    /** The path of the page that is open. */
    String path();

    /** The page's text and markup as they are now. */
    String html();

    void fill(String name, String value);

    /** Chooses one value of a select, a radio group or checkboxes. */
    void pick(String name, String value);

    void upload(String name, Path file);

    /** Presses the first button of the form that posts to an address. */
    void submit(String action);

    /** A file of the site, as text. */
    String download(String path);

    boolean canSubmit(String action);

    @Override
    void close();
}
