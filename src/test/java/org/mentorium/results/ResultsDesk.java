package org.mentorium.results;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Locale;
import org.mentorium.common.Viewer;
import org.springframework.context.ApplicationContext;

/** The files of a questionnaire for those outside the package, written without a server in between. */
public class ResultsDesk {

    private final ResultFiles files;
    private final Viewer viewer;
    private final long questionnaire;

    public ResultsDesk(ApplicationContext context, long viewer, long questionnaire) {
        this.files = context.getBean(ResultFiles.class);
        this.viewer = new Viewer(viewer, "", "", false, false, Locale.ENGLISH, ZoneOffset.UTC);
        this.questionnaire = questionnaire;
    }

    public void write(String file, OutputStream out) throws IOException {
        int dot = file.lastIndexOf('.');
        files.download(viewer, questionnaire, file.substring(0, dot), file.substring(dot + 1), Locale.ENGLISH)
                .body()
                .writeTo(out);
    }
}
