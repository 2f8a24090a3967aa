@NullMarked
package org.mentorium.diaries;

import org.jspecify.annotations.NullMarked;
