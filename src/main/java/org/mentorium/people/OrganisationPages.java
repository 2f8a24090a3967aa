package org.mentorium.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Organisations as administrators keep them. */
@Service
@Transactional
class OrganisationPages {

    private static final int LARGEST_LOGO = 200_000;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");

    private final OrganisationRepository organisations;
    private final Tika types = new Tika();

    OrganisationPages(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Transactional(readOnly = true)
    Page<OrganisationRow> page(Viewer viewer, Pageable page) {
        Forbidden.unless(viewer.administrator());
        return organisations.rows(page);
    }

    @Transactional(readOnly = true)
    OrganisationForm form(Viewer viewer, long id) {
        Forbidden.unless(viewer.administrator());
        return find(id).form();
    }

    long create(Viewer viewer, OrganisationForm form) {
        Forbidden.unless(viewer.administrator());
        refuseTaken(form.name(), 0);
        Organisation organisation = new Organisation(form.name().strip());
        dress(organisation, form);
        return organisations.save(organisation).id();
    }

    void change(Viewer viewer, long id, OrganisationForm form) {
        Forbidden.unless(viewer.administrator());
        Organisation organisation = find(id);
        if (organisation.version() != form.version()) {
            throw new StaleVersion(
                    "/organisations/" + id + "/edit",
                    List.of(new Conflict(
                            "form.name", form.name(), organisation.form().name())));
        }
        refuseTaken(form.name(), id);
        organisation.rename(form.name().strip());
        dress(organisation, form);
    }

    /** The picture, for everybody: it stands on the sign-in page too. */
    @Transactional(readOnly = true)
    Logo logo(long id) {
        Logo logo = find(id).logo();
        if (logo == null) {
            throw new NotFound();
        }
        return logo;
    }

    @Transactional(readOnly = true)
    @Nullable
    String accent(long id) {
        return find(id).accent();
    }

    record Logo(String type, byte[] content) {}

    private Organisation find(long id) {
        return organisations.findById(id).orElseThrow(NotFound::new);
    }

    private void refuseTaken(String name, long id) {
        if (organisations.existsElsewhere(name.strip(), id)) {
            throw new RuleBroken("organisations.name.taken").at("name");
        }
    }

    private void dress(Organisation organisation, OrganisationForm form) {
        String accent = form.accent();
        organisation.colour(
                accent == null || accent.isEmpty() ? null : Accent.readable(accent.toLowerCase(Locale.ROOT)));
        MultipartFile file = form.logo();
        if (file != null && !file.isEmpty()) {
            organisation.show(picture(file));
        } else if (form.removeLogo()) {
            organisation.show(null);
        }
    }

    private Logo picture(MultipartFile file) {
        try {
            byte[] content = file.getBytes();
            String type = types.detect(content);
            if (content.length > LARGEST_LOGO) {
                throw new RuleBroken("organisations.logo.large", LARGEST_LOGO / 1000).at("logo");
            }
            if (!PICTURES.contains(type)) {
                throw new RuleBroken("organisations.logo.type").at("logo");
            }
            return new Logo(type, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
