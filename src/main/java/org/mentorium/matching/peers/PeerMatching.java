package org.mentorium.matching.peers;

import java.util.List;

/** Who is paired with whom, and the prices that prove that there is nothing better. */
public record PeerMatching(List<Two> pairs, PeerPrices prices) {

    public PeerMatching {
        pairs = List.copyOf(pairs);
    }

    /** Two people, the lower number first, and what they score. */
    public record Two(int one, int other, int score) {}

    public long total() {
        return pairs.stream().mapToLong(Two::score).sum();
    }
}
