package org.mentorium.matching.timetables.scheduling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** In which order people are looked at, by a seed: it decides between what is worth the same. */
record Order(List<Integer> mentors, List<Integer> mentees) {

    static Order of(Event event, long seed) {
        Random random = new Random(seed);
        return new Order(shuffled(event.mentors(), random), shuffled(event.mentees(), random));
    }

    private static List<Integer> shuffled(int n, Random random) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(all, random);
        return List.copyOf(all);
    }
}
