package org.mentorium.participants;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.export.Limits;
import org.mentorium.export.UploadedTable;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Lists of participants that a coordinator uploads, looks at and confirms. */
@Service
@Transactional
class Imports {

    private static final Limits LIMITS = new Limits(2 << 20, 5000);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_FILE_NAME = 100;

    private final ProgramScopes scopes;
    private final ParticipantImportRepository imports;
    private final ImportFacts facts;
    private final Importer importer;
    private final Programs programs;
    private final Clock clock;

    Imports(
            ProgramScopes scopes,
            ParticipantImportRepository imports,
            ImportFacts facts,
            Importer importer,
            Programs programs,
            Clock clock) {
        this.scopes = scopes;
        this.imports = imports;
        this.facts = facts;
        this.importer = importer;
        this.programs = programs;
        this.clock = clock;
    }

    /** Keeps the file for its dry run. */
    long upload(Viewer viewer, String slug, @Nullable MultipartFile file) {
        ProgramScope scope = decidable(viewer, slug);
        if (file == null || file.isEmpty()) {
            throw new RuleBroken("imports.rule.noFile").at("file");
        }
        try {
            return imports.save(new ParticipantImport(
                            scope.id(), viewer.id(), clock.instant(), nameOf(file), file.getBytes()))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    ImportPage show(Viewer viewer, String slug, long id) {
        ProgramScope scope = scopes.findVisible(viewer, slug).requireCoordinator();
        ParticipantImport upload = imports.find(scope.id(), id).orElseThrow(NotFound::new);
        return new ImportPage(
                id,
                upload.fileName(),
                upload.uploadedAt(),
                upload.confirmedAt(),
                upload.confirmedAt() == null ? plan(viewer, scope, upload) : null);
    }

    /**
     * Does what the dry run showed, in one transaction; refuses when it would do anything else by now.
     *
     * @param shown the fingerprint of the dry run that was confirmed
     */
    ImportPlan confirm(Viewer viewer, String slug, long id, String shown) {
        ProgramScope scope = decidable(viewer, slug);
        ParticipantImport upload = imports.lock(scope.id(), id).orElseThrow(NotFound::new);
        if (upload.confirmedAt() != null) {
            throw new RuleBroken("imports.rule.confirmed");
        }
        ImportPlan plan = plan(viewer, scope, upload);
        if (plan.blocked()) {
            throw new RuleBroken("imports.rule.refused", plan.refused());
        }
        if (plan.nothingToDo()) {
            throw new RuleBroken("imports.rule.nothing");
        }
        if (!plan.fingerprint().equals(shown)) {
            throw new RuleBroken("imports.rule.moved");
        }
        importer.apply(viewer, scope, plan);
        upload.confirm(clock.instant());
        return plan;
    }

    /** A file that nobody confirmed is not kept. */
    void forgetOld() {
        imports.deleteOlder(clock.instant().minus(KEPT));
    }

    private ImportPlan plan(Viewer viewer, ProgramScope scope, ParticipantImport upload) {
        try {
            ProgramPolicy policy = programs.policy(scope.id());
            UploadedTable table =
                    UploadedTable.read(new ByteArrayInputStream(upload.content()), ImportColumns.READ, LIMITS);
            List<ImportRow> rows = table.rows().stream()
                    .map(row -> RowReader.read(row, policy))
                    .toList();
            Profile blank =
                    Profile.blank(viewer.locale().getLanguage(), scope.zone().getId());
            return ImportPlanner.plan(rows, table.problems(), facts.find(viewer, scope, rows), blank);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProgramScope decidable(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        ParticipantRights.requireDecider(scope);
        return scope;
    }

    private static String nameOf(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD]", " ").strip();
        return clean.isEmpty() ? "?" : clean.substring(0, Math.min(LONGEST_FILE_NAME, clean.length()));
    }
}
