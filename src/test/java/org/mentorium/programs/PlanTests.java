package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTests {

    private final Plan plan = Plan.of(List.of(
            activity(1, "A", "1"),
            activity(2, "A", "2.5"),
            activity(3, "B", "8"),
            activity(4, "A", "1"),
            activity(5, "C", "0")));

    @Test
    void activitiesOfASectionStandTogetherWhereItComesUpFirst() {
        assertThat(plan.sections()).extracting(PlanSection::name).containsExactly("A", "B", "C");
        assertThat(plan.order()).containsExactly(1L, 2L, 4L, 3L, 5L);
    }

    @Test
    void hoursAreSummedBySectionAndInAll() {
        assertThat(plan.sections().get(0).hours()).isEqualByComparingTo("4.5");
        assertThat(plan.hours()).isEqualByComparingTo("12.5");
        assertThat(plan.size()).isEqualTo(5);
        assertThat(Plan.of(List.of()).hours()).isEqualByComparingTo("0");
    }

    @Test
    void anActivityMovesWithinItsSection() {
        assertThat(plan.move(2, true).order()).containsExactly(2L, 1L, 4L, 3L, 5L);
        assertThat(plan.move(2, false).order()).containsExactly(1L, 4L, 2L, 3L, 5L);
    }

    @Test
    void atTheEndOfItsSectionAnActivityStays() {
        assertThat(plan.move(1, true).order()).isEqualTo(plan.order());
        assertThat(plan.move(4, false).order()).isEqualTo(plan.order());
        assertThat(plan.move(99, false).order()).isEqualTo(plan.order());
    }

    @Test
    void aSectionMovesWhole() {
        assertThat(plan.moveSection(3, true).order()).containsExactly(3L, 1L, 2L, 4L, 5L);
        assertThat(plan.moveSection(4, false).order()).containsExactly(3L, 1L, 2L, 4L, 5L);
        assertThat(plan.moveSection(1, true).order()).isEqualTo(plan.order());
    }

    private static PlanActivityRow activity(long id, String section, String hours) {
        return new PlanActivityRow(id, section, "Activity " + id, "", new BigDecimal(hours), PlanMode.ONE_TO_ONE);
    }
}
