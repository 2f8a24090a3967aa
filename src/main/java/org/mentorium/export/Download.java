package org.mentorium.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A file as the answer of a controller method: {@code return Download.csv(table, "participants")}. It is written in the
 * request's thread; when the rows fail before anything was sent, the reader gets the error page and not half a file.
 */
public record Download(String fileName, String contentType, Body body) implements View {

    /** Writes the file. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The table as CSV; ".csv" is added to the name. */
    public static Download csv(Table table, String name) {
        return new Download(name + ".csv", CsvFile.CONTENT_TYPE, out -> CsvFile.write(table, out));
    }

    /** The table as XLSX; ".xlsx" is added to the name. */
    public static Download xlsx(Table table, String name) {
        return new Download(name + ".xlsx", XlsxFile.CONTENT_TYPE, out -> XlsxFile.write(table, out));
    }

    /** Rows as an SPSS file; ".sav" is added to the name. */
    public static Download sav(
            String name, String label, List<SavVariable> variables, @Nullable String weight, Rows rows) {
        return new Download(
                name + ".sav", SavFile.CONTENT_TYPE, out -> SavFile.write(label, variables, weight, rows, out));
    }

    public void sendTo(HttpServletResponse response) throws IOException {
        response.setContentType(contentType);
        response.setHeader("Content-Disposition", FileNames.attachment(fileName));
        response.setHeader("X-Content-Type-Options", "nosniff");
        boolean done = false;
        try {
            body.writeTo(response.getOutputStream());
            done = true;
        } finally {
            if (!done && !response.isCommitted()) {
                response.reset();
            }
        }
        response.flushBuffer();
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        sendTo(response);
    }
}
