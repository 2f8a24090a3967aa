package org.mentorium.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A program's own rules: which are on, and from which number on. */
@Service
@Transactional
class SignalSettings {

    private final ProgramScopes programs;
    private final List<SignalRule> rules;
    private final SignalFinder finder;
    private final JdbcClient jdbc;

    SignalSettings(ProgramScopes programs, List<SignalRule> rules, SignalFinder finder, JdbcClient jdbc) {
        this.programs = programs;
        this.rules = rules;
        this.finder = finder;
        this.jdbc = jdbc;
    }

    private record Stored(String rule, boolean active, int threshold) {}

    /** What applies now, rule by rule in their order. */
    SettingsForm form(Viewer viewer, String slug) {
        ProgramScope program = coordinated(viewer, slug);
        Map<String, Stored> stored = jdbc
                .sql("select rule, active, threshold from signal_setting where program_id = ?")
                .param(program.id())
                .query(Stored.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Stored::rule, one -> one));
        List<String> on = new ArrayList<>();
        List<@Nullable Integer> numbers = new ArrayList<>();
        for (SignalRule rule : rules) {
            Stored own = stored.get(rule.key());
            if (own == null || own.active()) {
                on.add(rule.key());
            }
            numbers.add(own == null ? rule.threshold().usual() : own.threshold());
        }
        return new SettingsForm(on, numbers);
    }

    List<SignalRule> rules() {
        return rules;
    }

    /** Saves them and looks anew. */
    void save(Viewer viewer, String slug, SettingsForm form) {
        ProgramScope program = coordinated(viewer, slug);
        SettingsForm now = form(viewer, slug);
        for (int i = 0; i < rules.size(); i++) {
            SignalRule rule = rules.get(i);
            Integer number = form.number(i);
            SignalRule.Threshold bounds = rule.threshold();
            if (number == null || number < bounds.least() || number > bounds.most()) {
                throw new RuleBroken("signals.refused.number", bounds.least(), bounds.most()).at("numbers[" + i + "]");
            }
            if (!number.equals(now.number(i)) && settled(program, rule)) {
                throw new RuleBroken("signals.refused.settled").at("numbers[" + i + "]");
            }
            jdbc.sql("""
                            insert into signal_setting (program_id, rule, active, threshold) values (?, ?, ?, ?)
                            on conflict (program_id, rule)
                            do update set active = excluded.active, threshold = excluded.threshold
                            """)
                    .params(program.id(), rule.key(), form.isOn(rule), number)
                    .update();
        }
        finder.find(program.id());
    }

    /** Keys of the rules whose numbers stay as they are. */
    Set<String> settled(Viewer viewer, String slug) {
        ProgramScope program = coordinated(viewer, slug);
        return rules.stream()
                .filter(rule -> settled(program, rule))
                .map(SignalRule::key)
                .collect(Collectors.toSet());
    }

    private boolean settled(ProgramScope program, SignalRule rule) {
        String sql = rule.settled();
        return sql != null
                && jdbc.sql(sql)
                        .param("program", program.id())
                        .query(Boolean.class)
                        .single();
    }

    private ProgramScope coordinated(Viewer viewer, String slug) {
        ProgramScope program = programs.findVisible(viewer, slug);
        Forbidden.unless(program.coordinator());
        return program;
    }
}
