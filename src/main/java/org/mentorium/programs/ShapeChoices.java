package org.mentorium.programs;

import java.util.List;
import java.util.stream.Stream;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be chosen on the page of the shape. */
@Component
class ShapeChoices {

    private final Labels labels;
    private final MessageSource words;
    private final JdbcClient jdbc;

    ShapeChoices(Labels labels, MessageSource words, JdbcClient jdbc) {
        this.labels = labels;
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * What the page offers.
     *
     * @param lending two organisations each of the program, by the key of their quota
     * @param programs others that the viewer coordinates
     */
    public record Page(
            List<Option> leaders,
            List<Option> companies,
            List<Option> companyBy,
            List<Option> lending,
            List<Option> programs) {}

    Page of(Viewer viewer, String slug) {
        return new Page(
                Stream.of("1", "2")
                        .map(n -> new Option(n, say(viewer, "programs.shape.leaders." + n)))
                        .toList(),
                labels.options(Company.values()),
                labels.companyBy(Shape.COMPANY),
                lending(viewer, slug),
                programs(viewer, slug));
    }

    /** Only a program that the viewer coordinates can be linked. */
    void requireLinkable(Viewer viewer, String slug, long program) {
        if (programs(viewer, slug).stream().noneMatch(option -> option.value().equals(Long.toString(program)))) {
            throw new RuleBroken("programs.shape.linked").at("linkedProgram");
        }
    }

    private List<Option> lending(Viewer viewer, String slug) {
        return jdbc.sql("""
                        select a.id as lending, a.name as lender, b.id as seeking, b.name as seeker
                        from program g
                        join program_organisation x on x.program_id = g.id join organisation a on a.id = x.organisation_id
                        join program_organisation y on y.program_id = g.id join organisation b on b.id = y.organisation_id
                        where g.slug = ? and a.id <> b.id order by a.name, b.name, a.id, b.id limit 90
                        """)
                .param(slug)
                .query((row, n) -> new Option(
                        row.getLong("lending") + "-" + row.getLong("seeking"),
                        words.getMessage(
                                "programs.shape.lending",
                                new Object[] {row.getString("lender"), row.getString("seeker")},
                                viewer.locale())))
                .list();
    }

    private List<Option> programs(Viewer viewer, String slug) {
        return jdbc.sql("""
                        select g.id as value, g.name as label from program g
                        join program_role r on r.program_id = g.id and r.person_id = ? and r.role = 'COORDINATOR'
                        where g.slug <> ? and g.state <> 'CLOSED' order by g.name, g.id
                        """)
                .params(viewer.id(), slug)
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }

    private String say(Viewer viewer, String key) {
        return words.getMessage(key, null, viewer.locale());
    }
}
