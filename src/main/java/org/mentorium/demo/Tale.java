package org.mentorium.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.DataFiles;

/** What two people worked on, as they might have written it down; a data file for each, in one language. */
record Tale(
        String key,
        String language,
        List<TaleGoal> goals,
        List<Chapter> chapters,
        List<Evidence> evidence,
        List<String> menteeNeeds,
        List<String> mentorNeeds,
        LookBack lookBack) {

    /** How the two look back. */
    record LookBack(String menteeReached, String menteeTakeAlong, String mentorReached, String mentorTakeAlong) {}

    /** @param reachedIn the chapter, counted from 1, by whose end it was reached; null while it is open */
    record TaleGoal(
            String title,
            String measure,
            String steps,
            @Nullable Integer reachedIn) {}

    /**
     * A session and its entry in the diary.
     *
     * @param activity of the plan, counted from 1
     * @param forOneself whether the reflection and the notes are for their authors alone
     */
    record Chapter(
            int activity,
            int minutes,
            String objectives,
            String topics,
            String reflection,
            String notes,
            boolean forOneself) {}

    /**
     * Something in the portfolio, and what the other one said of it.
     *
     * @param by MENTEE or MENTOR
     * @param chapter the session that it belongs to, counted from 1
     */
    record Evidence(
            String by,
            String title,
            String description,
            @Nullable String link,
            int chapter,
            @Nullable String strengths,
            @Nullable String nextStep) {}

    static Map<String, Tale> all() {
        return DataFiles.read("demo/tales", Tale.class).stream()
                .collect(Collectors.toMap(Tale::key, Function.identity()));
    }

    Chapter chapter(int number) {
        return Objects.requireNonNull(chapters.get((number - 1) % chapters.size()));
    }
}
