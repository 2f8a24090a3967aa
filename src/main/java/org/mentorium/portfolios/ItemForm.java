package org.mentorium.portfolios;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.web.Submissions;
import org.springframework.web.multipart.MultipartFile;

/** An item as its owner enters it. */
record ItemForm(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = ItemForm.LONGEST) String description,
        @Nullable @Size(max = 2000) String link,
        @Nullable MultipartFile file,
        @Nullable Long goal,
        @Nullable Long session,
        @Nullable Long planActivity,
        @Nullable Boolean evidence,
        @Nullable Boolean shared,
        int version,
        @Nullable String token) {

    static final int LONGEST = 20_000;

    static ItemForm empty() {
        return new ItemForm("", "", "", null, null, null, null, false, false, 0, Submissions.newToken());
    }

    static ItemForm of(PortfolioItem item) {
        ItemData data = item.data();
        return new ItemForm(
                data.title(),
                data.description(),
                data.link(),
                null,
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
                title.strip(),
                Objects.requireNonNullElse(description, "").strip(),
                address(),
                goal,
                session,
                planActivity,
                Boolean.TRUE.equals(evidence));
    }

    boolean wantsSharing() {
        return Boolean.TRUE.equals(shared);
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
