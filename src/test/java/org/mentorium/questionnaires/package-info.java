@NullMarked
package org.mentorium.questionnaires;

import org.jspecify.annotations.NullMarked;
