@NullMarked
package org.mentorium.offline;

import org.jspecify.annotations.NullMarked;
