/**
 * Mentees find a mentor themselves: the directory that answers a need, and the requests that a mentor accepts or
 * declines.
 */
@NullMarked
package org.mentorium.matching.requests;

import org.jspecify.annotations.NullMarked;
