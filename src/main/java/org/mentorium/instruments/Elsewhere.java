package org.mentorium.instruments;

import java.util.List;
import org.mentorium.common.DataFiles;
import org.mentorium.common.Words;

/** Published scales that are not ours to pass on: named and linked, so that a program can ask for permission. */
public record Elsewhere(List<PublishedScale> scales) {

    /** A scale as its authors published it. */
    public record PublishedScale(String name, String reference, String link, Words about) {}

    static final Elsewhere ALL = DataFiles.read("elsewhere", Elsewhere.class).get(0);
}
