package org.mentorium.matching.solver;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;

/** What another solver finds for the same problem. */
public final class OrTools {

    /** The sum of scores, the pairs, and the seconds that solving took, without what building the graph took. */
    public record Found(long pairs, long total, double seconds) {}

    private OrTools() {}

    public static Found minCostFlow(Instance instance) {
        Loader.loadNativeLibraries();
        MinCostFlow flow = new MinCostFlow();
        int mentees = instance.scores().length;
        int mentors = instance.capacity().length;
        int sink = mentees + mentors;
        for (int i = 0; i < mentees; i++) {
            flow.setNodeSupply(i, 1);
            for (int j = 0; j < mentors; j++) {
                if (instance.scores()[i][j] >= 0) {
                    flow.addArcWithCapacityAndUnitCost(i, mentees + j, 1, -instance.scores()[i][j]);
                }
            }
        }
        for (int j = 0; j < mentors; j++) {
            flow.addArcWithCapacityAndUnitCost(mentees + j, sink, instance.capacity()[j], 0);
        }
        flow.setNodeSupply(sink, -mentees);
        long start = System.nanoTime();
        flow.solveMaxFlowWithMinCost();
        double seconds = (System.nanoTime() - start) / 1e9;
        Found found = new Found(flow.getMaximumFlow(), -flow.getOptimalCost(), seconds);
        flow.delete();
        return found;
    }

    public static Found linearAssignment(Instance instance) {
        Loader.loadNativeLibraries();
        LinearSumAssignment assignment = new LinearSumAssignment();
        int size = instance.scores().length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                assignment.addArcWithCost(i, j, Candidates.HIGHEST - instance.scores()[i][j]);
            }
        }
        long start = System.nanoTime();
        assignment.solve();
        double seconds = (System.nanoTime() - start) / 1e9;
        Found found = new Found(size, (long) size * Candidates.HIGHEST - assignment.getOptimalCost(), seconds);
        assignment.delete();
        return found;
    }
}
