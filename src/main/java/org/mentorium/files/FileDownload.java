package org.mentorium.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.Download;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * A stored file as the answer of a controller method: to be saved, not run, whatever is in it. A
 * recording is given in parts, too: some browsers play nothing else.
 */
public record FileDownload(StoredFile file, FileStore store) implements View {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        long size = file.size();
        HttpRange part = file.sound() ? asked(request) : null;
        long from = part == null ? 0 : part.getRangeStart(size);
        long end = part == null ? size : part.getRangeEnd(size) + 1;
        if (file.sound()) {
            response.setHeader("Accept-Ranges", "bytes");
        }
        if (part != null && from >= size) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        if (part != null) {
            response.setHeader("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + size);
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        }
        response.setContentLengthLong(end - from);
        new Download(file.name(), FileTypes.served(file.mediaType()), out -> store.copy(file, from, end - from, out))
                .sendTo(response);
    }

    /** The one part that a player asks for; null for the whole, also when it asks for what nobody understands. */
    private static @Nullable HttpRange asked(HttpServletRequest request) {
        if (request.getHeader("If-Range") != null) {
            return null;
        }
        try {
            List<HttpRange> parts = HttpRange.parseRanges(request.getHeader("Range"));
            return parts.size() == 1 ? parts.get(0) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
