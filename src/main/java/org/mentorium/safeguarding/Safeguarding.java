package org.mentorium.safeguarding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.people.PersonRules;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators of a program and administrators see and set what is recorded of those who take part in it. */
@Service
@Transactional
class Safeguarding {

    private final ProgramScopes scopes;
    private final JdbcClient jdbc;
    private final MessageSource words;
    private final Clock clock;

    Safeguarding(ProgramScopes scopes, JdbcClient jdbc, MessageSource words, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Somebody who takes part, with what is recorded.
     *
     * @param own whether they agreed themselves; else only what was stated for this program is read and written
     */
    record Page(
            ProgramScope scope,
            long participant,
            long person,
            String name,
            boolean mentor,
            boolean own,
            SafeguardingForm form) {

        public String back() {
            return "/programs/" + scope.slug() + "/participants/" + participant;
        }
    }

    /** Of those who applied or take part; what holds for all programs only of who agreed themself: anybody can be entered. */
    @Transactional(readOnly = true)
    Page find(Viewer viewer, String slug, long participant) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        Forbidden.unless(scope.coordinator() || scope.administrator());
        return jdbc.sql("""
                        select t.id, p.id as person, p.given_name || ' ' || p.family_name as name, t.role,
                               t.own_at is not null as own, coalesce(s.minor, said.minor) as minor,
                               coalesce(s.guardian, said.guardian) as guardian,
                               coalesce(s.consent_on, said.consent_on) as consent_on,
                               coalesce(s.screened_on, said.screened_on) as screened_on,
                               coalesce(s.trained_on, said.trained_on) as trained_on,
                               case when t.own_at is null then said.version else s.version end as version
                        from participant t join person p on p.id = t.person_id
                        left join safeguarding s on s.person_id = p.id and t.own_at is not null
                        left join safeguarding_statement said on said.participant_id = t.id and s.person_id is null
                        where t.program_id = ? and t.id = ? and t.state in ('APPLIED', 'ADMITTED')
                        """)
                .params(scope.id(), participant)
                .query((row, n) -> new Page(
                        scope,
                        participant,
                        row.getLong("person"),
                        row.getString("name"),
                        row.getString("role").equals("MENTOR"),
                        row.getBoolean("own"),
                        new SafeguardingForm(
                                row.getBoolean("minor"),
                                row.getString("guardian"),
                                row.getObject("consent_on", LocalDate.class),
                                row.getObject("screened_on", LocalDate.class),
                                row.getObject("trained_on", LocalDate.class),
                                row.getInt("version"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The next run, and nothing that is agreed already, follows what is recorded now. */
    void record(Viewer viewer, String slug, long participant, SafeguardingForm form) {
        Page page = find(viewer, slug, participant);
        String guardian = form.guardianName();
        if (PersonRules.isMarkup(guardian) || PersonRules.isFormula(guardian)) {
            throw new RuleBroken("safeguarding.rule.guardian").at("guardian");
        }
        if (form.consentOn() != null && guardian.isEmpty()) {
            throw new RuleBroken("safeguarding.rule.whoConsented").at("guardian");
        }
        int written = jdbc.sql("""
                        insert into %1$s as s (%2$s, minor, guardian, consent_on, screened_on, trained_on,
                                                       recorded_by, recorded_at, version)
                        values (:whose, :minor, :guardian, :consent, :screened, :trained, :by, :now, 1)
                        on conflict (%2$s) do update
                        set minor = :minor, guardian = :guardian, consent_on = :consent, screened_on = :screened,
                            trained_on = :trained, recorded_by = :by, recorded_at = :now, version = s.version + 1
                        where s.version = :version
                        """.formatted(
                                page.own() ? "safeguarding" : "safeguarding_statement",
                                page.own() ? "person_id" : "participant_id"))
                .param("whose", page.own() ? page.person() : page.participant())
                .param("minor", form.minor())
                .param("guardian", guardian)
                .param("consent", form.consentOn())
                .param("screened", form.screenedOn())
                .param("trained", form.trainedOn())
                .param("by", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", form.version())
                .update();
        if (written == 0) {
            throw new StaleVersion(page.back() + "/safeguarding", conflicts(viewer, form, page.form()));
        }
    }

    private List<Conflict> conflicts(Viewer viewer, SafeguardingForm mine, SafeguardingForm stored) {
        return List.of(
                new Conflict("form.minor", text(viewer, mine.minor()), text(viewer, stored.minor())),
                new Conflict("form.guardian", mine.guardianName(), stored.guardianName()),
                new Conflict("form.consentOn", text(mine.consentOn()), text(stored.consentOn())),
                new Conflict("form.screenedOn", text(mine.screenedOn()), text(stored.screenedOn())),
                new Conflict("form.trainedOn", text(mine.trainedOn()), text(stored.trainedOn())));
    }

    private String text(Viewer viewer, boolean yes) {
        return words.getMessage(yes ? "web.yes" : "web.no", null, viewer.locale());
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
