package org.mentorium.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.mentorium.matching.solver.Instance;

/** JGraphT's bipartite matching of one-to-one problems, in a process of its own that can be ended: it cannot be stopped. */
final class JGraphT {

    /** A pair outweighs all scores together, and sums are exact in a double. */
    private static final double PAIR = 1e9;

    record Found(long total, double seconds) {}

    private JGraphT() {}

    /** Empty when it was not done in time. */
    static Optional<Found> solve(Instance.Kind kind, int mentees, int mentors, int seconds) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx3g",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            JGraphT.class.getName(),
                            kind.name(),
                            "" + mentees,
                            "" + mentors)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return Optional.empty();
            }
            String[] said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            return Optional.of(new Found(Long.parseLong(said[0]), Double.parseDouble(said[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) {
        int mentees = Integer.parseInt(args[1]);
        int mentors = Integer.parseInt(args[2]);
        Instance instance = Instance.oneToOne(Instance.Kind.valueOf(args[0]), mentees, mentors);
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> left = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        for (int j = 0; j < mentors; j++) {
            graph.addVertex(mentees + j);
            right.add(mentees + j);
        }
        for (int i = 0; i < mentees; i++) {
            graph.addVertex(i);
            left.add(i);
            for (int j = 0; j < mentors; j++) {
                graph.setEdgeWeight(graph.addEdge(i, mentees + j), PAIR + instance.scores()[i][j]);
            }
        }
        long start = System.nanoTime();
        MatchingAlgorithm.Matching<Integer, DefaultWeightedEdge> matching =
                new MaximumWeightBipartiteMatching<>(graph, left, right).getMatching();
        double seconds = (System.nanoTime() - start) / 1e9;
        long total = (long) (matching.getWeight() - Math.min(mentees, mentors) * PAIR);
        System.out.printf(Locale.ROOT, "%d %.3f%n", total, seconds);
    }
}
