package org.mentorium.matching.solver;

import java.util.Arrays;

/** The greatest k of many numbers, without holding the others: a heap whose root is the least of those kept. */
final class Best {

    private final long[] heap;
    private int size;

    Best(int k) {
        heap = new long[k];
    }

    void clear() {
        size = 0;
    }

    /** Anything that is not greater than this will not be kept. */
    long least() {
        return size < heap.length ? Long.MIN_VALUE : heap[0];
    }

    void offer(long key) {
        if (size < heap.length) {
            int i = size++;
            while (i > 0 && heap[(i - 1) >>> 1] > key) {
                heap[i] = heap[(i - 1) >>> 1];
                i = (i - 1) >>> 1;
            }
            heap[i] = key;
        } else if (size > 0 && key > heap[0]) {
            int i = 0;
            for (int child = 1; child < size; child = 2 * i + 1) {
                if (child + 1 < size && heap[child + 1] < heap[child]) {
                    child++;
                }
                if (heap[child] >= key) {
                    break;
                }
                heap[i] = heap[child];
                i = child;
            }
            heap[i] = key;
        }
    }

    /** Those kept, in no order. */
    long[] kept() {
        return Arrays.copyOf(heap, size);
    }
}
