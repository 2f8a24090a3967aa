/**
 * Pairs within one pool, exactly, with a proof: plain Java, no Spring, no database. {@link
 * org.mentorium.matching.peers.PeerSolver} is the way in.
 */
@NullMarked
package org.mentorium.matching.peers;

import org.jspecify.annotations.NullMarked;
