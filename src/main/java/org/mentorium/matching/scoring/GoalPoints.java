package org.mentorium.matching.scoring;

/** What shared topics and alike texts are worth together; measured on the pairs of docs/domain/topics.md. */
final class GoalPoints {

    private static final float TOPICS = 0.7f;
    /** Texts that say the same in other words reach about half of the cosine's range. */
    private static final float STRETCH = 2;

    private GoalPoints() {}

    /**
     * Points of a pair.
     *
     * @param shared topics that the two share
     * @param own topics of the mentee's goals; without any the texts alone count
     * @param of how many they could share
     * @param likeness of the texts, 0 to 1
     */
    static int of(int shared, int own, float of, float likeness) {
        float texts = Math.min(1, STRETCH * likeness);
        float points = own == 0 ? texts : TOPICS * shared / of + (1 - TOPICS) * texts;
        return (int) (Measure.FULL * points + 0.5f);
    }
}
