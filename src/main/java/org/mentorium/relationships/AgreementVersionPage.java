package org.mentorium.relationships;

import java.util.List;
import org.mentorium.common.TextChange;

/** One version; changes are against the version before, line by line, and empty for the first. */
public record AgreementVersionPage(AgreementText text, List<TextChange> changes) {}
