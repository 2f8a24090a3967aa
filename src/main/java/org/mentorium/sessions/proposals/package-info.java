/** Times that a member proposes for a session, with the hours of the week that each has. */
@NullMarked
package org.mentorium.sessions.proposals;

import org.jspecify.annotations.NullMarked;
