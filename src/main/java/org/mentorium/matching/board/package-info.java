/** What coordinators do with a run beyond reading it: change, ask why not, try out, compare; each with what it costs. */
@NullMarked
package org.mentorium.matching.board;

import org.jspecify.annotations.NullMarked;
