/**
 * How well a mentor and a mentee suit each other, and what forbids the two: plain Java, no Spring, no database. {@link
 * org.mentorium.matching.scoring.Scoring} is the way in; a new criterion or rule is a file here and a line in {@link
 * org.mentorium.matching.scoring.Criteria} or {@link org.mentorium.matching.scoring.Rules}.
 */
@NullMarked
package org.mentorium.matching.scoring;

import org.jspecify.annotations.NullMarked;
