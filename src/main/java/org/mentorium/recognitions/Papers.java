package org.mentorium.recognitions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.print.Printer;
import org.mentorium.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates and letters of appreciation. What they say is read from the records at that moment; when these no longer
 * hold what the program asks, there is no paper.
 */
@Service
@Transactional(readOnly = true)
class Papers {

    private final Parts parts;
    private final Appreciations appreciations;
    private final Printer printer;
    private final PublicAddress address;
    private final MessageSource words;
    private final JdbcClient jdbc;

    Papers(
            Parts parts,
            Appreciations appreciations,
            Printer printer,
            PublicAddress address,
            MessageSource words,
            JdbcClient jdbc) {
        this.parts = parts;
        this.appreciations = appreciations;
        this.printer = printer;
        this.address = address;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** For its owner, and for the coordinators who hand it over. */
    Download certificate(Viewer viewer, long recognition, Locale locale) {
        Part part = find(viewer, recognition);
        Map<String, Object> model = model(part);
        String badge = part.badge();
        if (badge != null) {
            model.put("badge", address.of("/badges/" + badge));
        }
        return print("recognitions.certificate.file", "recognitions/certificate", part, locale, model);
    }

    /** For its owner alone, once somebody has named what they saw. */
    Download letter(Viewer viewer, long recognition, Locale locale) {
        Part part = find(viewer, recognition);
        Forbidden.unless(part.personId() == viewer.id());
        List<String> skills = appreciations.named(part.id(), locale);
        if (skills.isEmpty()) {
            throw new RuleBroken("recognitions.letter.nothing");
        }
        Map<String, Object> model = model(part);
        model.put("skills", skills);
        return print("recognitions.letter.file", "recognitions/letter", part, locale, model);
    }

    /** Where the reader came from: their own recognitions, or the list of the program. */
    String home(Viewer viewer, long recognition) {
        Part part = find(viewer, recognition);
        return part.personId() == viewer.id()
                ? "/recognitions"
                : "/programs/" + part.program().slug() + "/recognitions";
    }

    private Part find(Viewer viewer, long recognition) {
        return parts.ofRecognition(recognition)
                .filter(part -> part.personId() == viewer.id() || coordinates(viewer, part))
                .orElseThrow(NotFound::new);
    }

    private boolean coordinates(Viewer viewer, Part part) {
        return jdbc.sql("""
                        select exists (select 1 from program_role
                        where program_id = ? and person_id = ? and role = 'COORDINATOR')
                        """)
                .params(part.program().id(), viewer.id())
                .query(Boolean.class)
                .single();
    }

    private Map<String, Object> model(Part part) {
        if (part.standing() != Standing.GIVEN) {
            throw new RuleBroken("recognitions.refused." + part.standing());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("part", part);
        model.put("coordinators", names("""
                select p.given_name || ' ' || p.family_name from program_role r join person p on p.id = r.person_id
                where r.program_id = ? and r.role = 'COORDINATOR' order by p.family_name, p.given_name, p.id
                """, part));
        model.put("organisations", names("""
                select o.name from program_organisation x join organisation o on o.id = x.organisation_id
                where x.program_id = ? order by lower(o.name)
                """, part));
        return model;
    }

    private List<String> names(String sql, Part part) {
        return jdbc.sql(sql).param(part.program().id()).query(String.class).list();
    }

    private Download print(String nameKey, String template, Part part, Locale locale, Map<String, Object> model) {
        if (!printer.canWrite(part.name() + part.program().name())) {
            throw new RuleBroken("recognitions.unprintable");
        }
        return printer.pdf(words.getMessage(nameKey, new Object[] {part.name()}, locale), template, locale, model);
    }
}
