package org.mentorium.exports;

import org.mentorium.export.CsvFile;
import org.mentorium.export.XlsxFile;

/** What kind of file. */
public enum ExportFormat {
    CSV("csv", CsvFile.CONTENT_TYPE),
    XLSX("xlsx", XlsxFile.CONTENT_TYPE);

    private final String extension;
    private final String contentType;

    ExportFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }
}
