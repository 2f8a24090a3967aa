package org.mentorium.programs;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One activity of a program's plan: what the time is for, in hours. */
@Entity
class PlanActivity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private int position;
    private String section;
    private String title;
    private String description;
    private BigDecimal hours;

    @Enumerated(EnumType.STRING)
    private PlanMode mode;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PlanActivity() {}

    PlanActivity(long programId, int position, PlanActivityData data) {
        this.programId = programId;
        this.position = position;
        describe(data);
    }

    final void describe(PlanActivityData data) {
        section = data.section().strip();
        title = data.title().strip();
        description = data.description().strip();
        hours = data.hours();
        mode = data.mode();
    }

    PlanActivityData data() {
        return new PlanActivityData(section, title, description, hours, mode);
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    int version() {
        return version;
    }
}
