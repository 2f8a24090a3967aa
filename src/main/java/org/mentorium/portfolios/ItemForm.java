package org.mentorium.portfolios;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.web.Submissions;
import org.springframework.web.multipart.MultipartFile;

/** An item as its owner enters it. */
record ItemForm(
        @NotNull @Nullable ItemKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = ItemForm.LONGEST) String description,
        @Nullable @Size(max = ItemForm.LONGEST) String reflection,
        @Nullable @Size(max = 2000) String link,
        @Nullable List<MultipartFile> files,
        @Nullable List<String> dropFiles,
        @Nullable LocalDate madeOn,
        @Nullable @Size(max = 1000) String tags,
        @Nullable Long relationship,
        @Nullable Long goal,
        @Nullable Long session,
        @Nullable Long planActivity,
        @Nullable Boolean evidence,
        @Nullable Boolean shared,
        int version,
        @Nullable String token) {

    static final int LONGEST = 20_000;

    static ItemForm empty() {
        return new ItemForm(
                ItemKind.DOCUMENT,
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                false,
                false,
                0,
                Submissions.newToken());
    }

    static ItemForm of(PortfolioItem item) {
        ItemData data = item.data();
        return new ItemForm(
                data.kind(),
                data.title(),
                data.description(),
                data.reflection(),
                data.link(),
                null,
                null,
                data.madeOn(),
                String.join(", ", data.tags()),
                item.relationship(),
                data.goal(),
                data.session(),
                data.planActivity(),
                data.evidence(),
                item.shared(),
                item.version(),
                null);
    }

    ItemData data() {
        return new ItemData(
                Objects.requireNonNullElse(kind, ItemKind.DOCUMENT),
                title.strip(),
                Objects.requireNonNullElse(description, "").strip(),
                Objects.requireNonNullElse(reflection, "").strip(),
                address(),
                madeOn,
                Tags.of(tags),
                goal,
                session,
                planActivity,
                Boolean.TRUE.equals(evidence));
    }

    boolean wantsSharing() {
        return Boolean.TRUE.equals(shared);
    }

    List<Long> dropped() {
        return Objects.requireNonNullElse(dropFiles, List.<String>of()).stream()
                .filter(id -> id != null && id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** Only addresses that a browser opens without doing anything else. */
    private @Nullable String address() {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(link.strip());
            String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            throw new RuleBroken("portfolioItems.link.unreadable").at("link");
        }
        throw new RuleBroken("portfolioItems.link.unreadable").at("link");
    }
}
