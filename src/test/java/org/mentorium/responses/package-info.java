@NullMarked
package org.mentorium.responses;

import org.jspecify.annotations.NullMarked;
