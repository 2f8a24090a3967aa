package org.mentorium.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.Download;
import org.springframework.web.servlet.View;

/** A stored file as the answer of a controller method: to be saved, not run, whatever is in it. */
public record FileDownload(StoredFile file, FileStore store) implements View {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentLengthLong(file.size());
        new Download(file.name(), FileTypes.served(file.mediaType()), out -> store.copy(file, out)).sendTo(response);
    }
}
