package org.mentorium.matching.solver;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/**
 * Successive shortest paths with integer prices: each unit of a row looks for the cheapest way to a column with a free
 * place, moving others on its way, or to stay unmatched in somebody's stead (Dijkstra on reduced prices, as Jonker and
 * Volgenant do for single places). A column's capacity is a number, never that many columns.
 *
 * <p>Throughout, price of row + price of column is at least the gain on edges not used and at most that on used ones. The
 * price of a row or column with n units placed is at least n - 1 steps, and at most n when there is room for another.
 */
final class Flow {

    private static final int NONE = -1;

    private final Edges edges;
    private final int[] supply;
    private final int[] capacity;
    /** By how much each further unit of a row, or of a column, counts less than the one before. */
    private final long rowStep;

    private final long columnStep;
    private final int rows;
    private final int[] placed;
    private final long[] rowPrice;
    private final long[] columnPrice;
    private final boolean[] used;
    /** The used edges of each column, as many as its load. */
    private final int[][] held;

    private final int[] load;

    /** Of the present search: nodes are rows, then columns; a distance counts when its stamp is the search's. */
    private final long[] distance;

    private final int[] via;
    private final int[] stamp;
    private final int[] finished;
    private final int[] visited;
    private final Queue queue;
    private int visitedCount;
    private int search;
    private long shortest;
    private int lastRow;
    private int lastEdge;
    /** Placed so far: once placed, a unit stays so, or another one in its stead. */
    private long units;

    Flow(Edges edges, int[] supply, int[] capacity, long rowStep, long columnStep) {
        this.edges = edges;
        this.supply = supply;
        this.capacity = capacity;
        this.rowStep = rowStep;
        this.columnStep = columnStep;
        this.rows = supply.length;
        placed = new int[rows];
        int nodes = rows + capacity.length;
        rowPrice = new long[rows];
        columnPrice = new long[capacity.length];
        used = new boolean[edges.size()];
        held = new int[capacity.length][0];
        load = new int[capacity.length];
        distance = new long[nodes];
        via = new int[nodes];
        stamp = new int[nodes];
        finished = new int[nodes];
        visited = new int[nodes];
        queue = new Queue();
    }

    /**
     * Places the rows' units in the given order.
     *
     * @param least how many units must find a place
     * @return whether so many did; if not, it stopped as soon as that was known
     */
    boolean solve(int[] order, int least) {
        long open = 0;
        for (int row : order) {
            open += supply[row];
        }
        for (int row : order) {
            long price = 0;
            for (int e = edges.start(row); e < edges.end(row); e++) {
                price = Math.max(price, edges.gain(e) - columnPrice[edges.column(e)]);
            }
            rowPrice[row] = price;
            open -= supply[row];
            for (int unit = 0; unit < supply[row] && rowPrice[row] > rowStep * unit; unit++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                place(row);
            }
            if (units + open < least) {
                return false;
            }
        }
        return true;
    }

    private void place(int source) {
        search++;
        visitedCount = 0;
        placed[source]++;
        queue.clear();
        shortest = Long.MAX_VALUE;
        label(source, 0, NONE);
        for (int node = queue.poll(); node != NONE; node = queue.poll()) {
            if (distance[node] >= shortest) {
                break;
            }
            if (finished[node] != search) {
                finished[node] = search;
                visited[visitedCount++] = node;
                if (node < rows) {
                    scanRow(node);
                } else {
                    scanColumn(node - rows);
                }
            }
        }
        reprice();
        augment(source);
    }

    private void scanRow(int row) {
        long base = distance[row] + rowPrice[row];
        // It may give its last unit up.
        long given = base - rowStep * (placed[row] - 1);
        if (given < shortest) {
            shortest = given;
            lastRow = row;
            lastEdge = NONE;
        }
        int end = edges.end(row);
        for (int e = edges.start(row); e < end; e++) {
            long atLeast = base - edges.gain(e);
            if (atLeast >= shortest) {
                // The rest of the row gains no more, and no column has a negative price.
                break;
            }
            int column = edges.column(e);
            long d = atLeast + columnPrice[column];
            if (d < shortest && !used[e]) {
                long here = atLeast + columnStep * load[column];
                if (load[column] < capacity[column] && here < shortest) {
                    // A free place ends the search at once when nothing nearer is left, however many are as near.
                    shortest = here;
                    lastRow = row;
                    lastEdge = e;
                }
                if (d < shortest) {
                    label(rows + column, d, e);
                }
            }
        }
    }

    private void scanColumn(int column) {
        long base = distance[rows + column] - columnPrice[column];
        for (int i = 0; i < load[column]; i++) {
            int e = held[column][i];
            int row = edges.row(e);
            long d = base + edges.gain(e) - rowPrice[row];
            if (d < shortest) {
                label(row, d, e);
            }
        }
    }

    private void label(int node, long d, int edge) {
        if (stamp[node] != search || d < distance[node]) {
            stamp[node] = search;
            distance[node] = d;
            via[node] = edge;
            queue.add(node, d);
        }
    }

    private void reprice() {
        for (int i = 0; i < visitedCount; i++) {
            int node = visited[i];
            long by = shortest - distance[node];
            if (by > 0) {
                if (node < rows) {
                    rowPrice[node] -= by;
                } else {
                    columnPrice[node - rows] += by;
                }
            }
        }
    }

    /** Walks the path back: each row on it gives up the edge by which it was reached and takes the next one. */
    private void augment(int source) {
        int row = lastRow;
        if (lastEdge == NONE) {
            placed[row]--;
        } else {
            units++;
            int column = edges.column(lastEdge);
            if (load[column] == held[column].length) {
                held[column] = Arrays.copyOf(held[column], 2 * load[column] + 1);
            }
            held[column][load[column]++] = lastEdge;
            used[lastEdge] = true;
        }
        while (row != source) {
            int given = via[row];
            int column = edges.column(given);
            int taken = via[rows + column];
            int i = 0;
            while (held[column][i] != given) {
                i++;
            }
            held[column][i] = taken;
            used[given] = false;
            used[taken] = true;
            row = edges.row(taken);
        }
    }

    void forEachUsed(IntConsumer visit) {
        for (int column = 0; column < load.length; column++) {
            for (int i = 0; i < load[column]; i++) {
                visit.accept(held[column][i]);
            }
        }
    }

    long[] rowPrices() {
        return rowPrice.clone();
    }

    long[] columnPrices() {
        return columnPrice.clone();
    }
}
