package org.mentorium.relationships;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreement as the viewer may see it.
 *
 * @param versions the newest first; empty for those who may not read them
 * @param lastSigned the newest version that the viewer signed, 0 for none
 */
public record AgreementPage(
        AgreementStatus status, List<AgreementText> versions, int lastSigned, boolean mayChange, boolean maySign) {

    public @Nullable AgreementText newest() {
        return versions.isEmpty() ? null : versions.get(0);
    }

    public List<AgreementText> earlier() {
        return versions.isEmpty() ? versions : versions.subList(1, versions.size());
    }

    /** The viewer signed, then it was changed. */
    public boolean changedSinceSigned() {
        return lastSigned > 0 && lastSigned < status.number();
    }
}
