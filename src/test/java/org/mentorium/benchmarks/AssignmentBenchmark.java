package org.mentorium.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Instance;
import org.mentorium.matching.solver.Objective;
import org.mentorium.matching.solver.OrTools;

/** The own solver beside others, all pairs. Not part of the test run: docs/benchmarks.md has the command. */
class AssignmentBenchmark {

    private static final int[] SIZES = {1000, 5000, 10_000};

    @Test
    void besideMinCostFlow() {
        ours(Instance.of(Instance.Kind.STRUCTURED, 2000, 600));
        ours(Instance.of(Instance.Kind.TIED, 2000, 600));
        ours(Instance.of(Instance.Kind.SHORT, 2000, 600));
        for (int size : SIZES) {
            for (Instance.Kind kind : Instance.Kind.values()) {
                Instance instance = Instance.of(kind, size, size * 3 / 10);
                Timed ours = ours(instance);
                OrTools.Found flow = OrTools.minCostFlow(instance);
                assertThat(ours.found().certificate().total()).isEqualTo(flow.total());
                report("%s: ours %.3f s, min-cost flow %.3f s, ratio %.1f"
                        .formatted(instance.name(), ours.seconds(), flow.seconds(), flow.seconds() / ours.seconds()));
            }
        }
    }

    @Test
    void besideLinearAssignment() {
        for (int size : new int[] {1000, 5000}) {
            for (Instance.Kind kind : List.of(Instance.Kind.STRUCTURED, Instance.Kind.UNIFORM, Instance.Kind.TIED)) {
                Instance instance = Instance.square(kind, size);
                Timed ours = ours(instance);
                OrTools.Found linear = OrTools.linearAssignment(instance);
                assertThat(ours.found().certificate().total()).isEqualTo(linear.total());
                report("%s: ours %.3f s, linear assignment %.3f s, ratio %.1f"
                        .formatted(
                                instance.name(), ours.seconds(), linear.seconds(), linear.seconds() / ours.seconds()));
            }
        }
    }

    @Test
    void besideJGraphT() {
        Instance instance = Instance.square(Instance.Kind.UNIFORM, 300);
        Timed ours = ours(instance);
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> left = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            graph.addVertex(i);
            graph.addVertex(300 + i);
            left.add(i);
            right.add(300 + i);
        }
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 300; j++) {
                graph.setEdgeWeight(graph.addEdge(i, 300 + j), 1e9 + instance.scores()[i][j]);
            }
        }
        long start = System.nanoTime();
        MatchingAlgorithm.Matching<Integer, DefaultWeightedEdge> matching =
                new MaximumWeightBipartiteMatching<>(graph, left, right).getMatching();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat((long) (matching.getWeight() - 300 * 1e9))
                .isEqualTo(ours.found().certificate().total());
        report("%s: ours %.3f s, JGraphT %.3f s, ratio %.1f"
                .formatted(instance.name(), ours.seconds(), seconds, seconds / ours.seconds()));
    }

    @Test
    void otherObjectives() {
        Instance instance = Instance.of(Instance.Kind.STRUCTURED, 5000, 1500);
        double total = ours(instance).seconds();
        for (Objective objective : Objective.values()) {
            double seconds = timed(instance, objective).seconds();
            report("%s, %s: %.3f s, ratio to total %.1f"
                    .formatted(instance.name(), objective, seconds, seconds / total));
        }
    }

    /** In a process of its own with 256 MB in all, the scores among them. */
    @Test
    void withinAQuarterOfAGigabyte() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AssignmentBenchmark.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        report(said.strip());
    }

    public static void main(String[] args) {
        Instance instance = Instance.of(Instance.Kind.STRUCTURED, 10_000, 3000);
        Timed ours = timed(instance, Objective.TOTAL);
        System.out.printf(
                Locale.ROOT,
                "%s in 256 MB: %d pairs, cold %.3f s%n",
                instance.name(),
                ours.found().certificate().pairs(),
                ours.seconds());
    }

    private record Timed(Assignment found, double seconds) {}

    /** The better of two, as servers are warm. */
    private static Timed ours(Instance instance) {
        Timed first = timed(instance, Objective.TOTAL);
        Timed second = timed(instance, Objective.TOTAL);
        return first.seconds() < second.seconds() ? first : second;
    }

    private static Timed timed(Instance instance, Objective objective) {
        long start = System.nanoTime();
        Assignment found = new AssignmentSolver().solve(instance.problem(), objective, 1);
        return new Timed(found, (System.nanoTime() - start) / 1e9);
    }

    private static void report(String line) {
        org.slf4j.LoggerFactory.getLogger(AssignmentBenchmark.class).warn(line);
    }
}
