package org.mentorium.relationships;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.TextChange;
import org.mentorium.common.TextChanges;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the members agreed: read, changed as a new version, and signed version by version. */
@Service
@Transactional
class Agreements {

    private final RelationshipScopes scopes;
    private final AgreementVersionRepository versions;
    private final AgreementReader reader;
    private final RelationshipLetters letters;
    private final Clock clock;

    Agreements(
            RelationshipScopes scopes,
            AgreementVersionRepository versions,
            AgreementReader reader,
            RelationshipLetters letters,
            Clock clock) {
        this.scopes = scopes;
        this.versions = versions;
        this.reader = reader;
        this.letters = letters;
        this.clock = clock;
    }

    /** Coordinators see how far it is, members also what it says. */
    @Transactional(readOnly = true)
    AgreementPage page(Viewer viewer, long id) {
        RelationshipScope scope = scopes.findVisible(viewer, id);
        AgreementStatus status = reader.status(id);
        if (!RelationshipRights.mayReadTexts(scope)) {
            return new AgreementPage(status, List.of(), 0, false, false);
        }
        return new AgreementPage(
                status,
                reader.versions(id),
                reader.lastSigned(id, viewer.id()),
                scope.mayWrite(),
                scope.mayWrite() && status.written() && !status.signedBy(viewer.id()));
    }

    /** One version and the one before it, whose difference is what its members want to see. */
    @Transactional(readOnly = true)
    AgreementVersionPage version(Viewer viewer, long id, int number) {
        Forbidden.unless(RelationshipRights.mayReadTexts(scopes.findVisible(viewer, id)));
        AgreementText text = reader.text(id, number).orElseThrow(NotFound::new);
        List<TextChange> changes = reader.text(id, number - 1)
                .map(before -> TextChanges.between(before.text(), text.text()))
                .orElse(List.of());
        return new AgreementVersionPage(text, changes);
    }

    @Transactional(readOnly = true)
    @Nullable
    AgreementText newest(Viewer viewer, long id) {
        scopes.findVisible(viewer, id).requireWriter();
        return reader.versions(id).stream().findFirst().orElse(null);
    }

    void change(Viewer viewer, long id, AgreementForm form) {
        AgreementVersion newest = lockNewest(viewer, id);
        int number = newest == null ? 0 : newest.number();
        String before = newest == null ? "" : newest.text();
        if (form.version() != number) {
            throw new StaleVersion(
                    "/relationships/" + id + "/agreement/versions/new",
                    List.of(new StaleVersion.Conflict("form.agreementText", form.text(), before)));
        }
        if (form.text().equals(before)) {
            throw new RuleBroken("relationships.agreement.unchanged").at("agreementText");
        }
        versions.save(new AgreementVersion(id, number + 1, form.text(), viewer.id(), clock.instant()));
        letters.toMembers(
                id, viewer.id(), "relationships.mail.agreementChanged", "/relationships/" + id + "/agreement");
    }

    /**
     * Signs the version that the viewer read.
     *
     * @return false when it is not the newest any more, and nothing was signed
     */
    boolean sign(Viewer viewer, long id, int number) {
        AgreementVersion newest = lockNewest(viewer, id);
        if (newest == null || newest.number() != number) {
            return false;
        }
        newest.sign(viewer.id(), clock.instant());
        return true;
    }

    private @Nullable AgreementVersion lockNewest(Viewer viewer, long id) {
        scopes.lockAsWriter(viewer, id);
        return versions.findFirstByRelationshipIdOrderByNumberDesc(id).orElse(null);
    }
}
