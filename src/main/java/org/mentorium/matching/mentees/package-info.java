/** Where both sides rank: mentors look through the mentees whom they might accompany, and say whom they would like. */
@NullMarked
package org.mentorium.matching.mentees;

import org.jspecify.annotations.NullMarked;
