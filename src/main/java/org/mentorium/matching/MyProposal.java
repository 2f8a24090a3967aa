package org.mentorium.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one of its two reads it: who the other is, without their address, and why, without a number.
 *
 * @param offers what a mentor offers; empty of a mentee
 * @param seeks what a mentee seeks; empty of a mentor
 * @param experienceYears of a mentor
 * @param reasons sentences, the most telling first
 */
record MyProposal(
        MyProposalRow row,
        String programSlug,
        @Nullable String position,
        List<String> languages,
        List<String> offers,
        List<String> seeks,
        String goals,
        @Nullable Integer experienceYears,
        List<String> reasons) {

    public boolean mayAccept() {
        return row.standing() == Standing.YOURS;
    }

    /** Also somebody who accepted, as long as the other has not answered. */
    public boolean mayDecline() {
        return row.standing() == Standing.YOURS || row.standing() == Standing.THEIRS;
    }
}
