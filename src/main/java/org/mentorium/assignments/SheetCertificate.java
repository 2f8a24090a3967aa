package org.mentorium.assignments;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.solver.Certificate;
import org.mentorium.matching.solver.CertificateChecker;
import org.mentorium.matching.solver.Objective;

/**
 * How good the pairs are, in the numbers of the file.
 *
 * @param possible the most pairs that there can be
 * @param bound what the total can be at most; with more digits than can be counted exactly a little above it
 * @param minimum the lowest score; null without pairs
 * @param blocking how many two would both rather have each other
 * @param proven whether the checker, which knows nothing of the search, found all of this proven
 * @param decimals of the scores that were told apart
 * @param input hash of what was in the files
 */
record SheetCertificate(
        Objective objective,
        int pairs,
        long possible,
        BigDecimal total,
        BigDecimal bound,
        @Nullable BigDecimal minimum,
        int blocking,
        boolean proven,
        int decimals,
        String input,
        long seed,
        int version,
        long milliseconds) {

    static SheetCertificate of(
            Certificate made,
            CertificateChecker.Check check,
            List<BigDecimal> scores,
            Decimals.Units units,
            long startedAt) {
        BigDecimal total = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long shift = Math.multiplyExact(units.offset(), (long) scores.size());
        BigDecimal bound = units.decimal(check.bound()).add(units.decimal(shift));
        if (!units.exact()) {
            // Each score was rounded down by less than a unit.
            bound = bound.add(units.decimal(scores.size()));
        }
        return new SheetCertificate(
                made.objective(),
                made.pairs(),
                check.possible(),
                total,
                bound,
                scores.stream().min(Comparator.naturalOrder()).orElse(null),
                check.blocking(),
                check.holds(),
                units.decimals(),
                check.input(),
                made.seed(),
                made.version(),
                (System.nanoTime() - startedAt) / 1_000_000);
    }

    /** One line. */
    String json() {
        return ("{\"objective\":\"%s\",\"pairs\":%d,\"possible\":%d,\"total\":%s,\"bound\":%s,\"minimum\":%s,"
                        + "\"blocking\":%d,\"proven\":%b,\"decimals\":%d,\"input\":\"%s\",\"seed\":%d,\"version\":%d,"
                        + "\"milliseconds\":%d}")
                .formatted(
                        objective.name().toLowerCase(Locale.ROOT),
                        pairs,
                        possible,
                        total.toPlainString(),
                        bound.toPlainString(),
                        minimum == null ? "null" : minimum.toPlainString(),
                        blocking,
                        proven,
                        decimals,
                        input,
                        seed,
                        version,
                        milliseconds);
    }
}
