package org.mentorium.database;

import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the database who asks, for the rest of the transaction. Tables under row-level security show nothing to a
 * transaction that has not said it: a forgotten call hides, and never shows.
 */
@Component
public class RowSecurity {

    private final JdbcClient jdbc;

    RowSecurity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Only for this transaction: the connection goes back to the pool as nobody's. Of relationships that begin after it in
     * the same transaction nothing is seen.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAs(Viewer viewer) {
        jdbc.sql("select ask_as(?)").param(viewer.id()).query((row, n) -> true).single();
    }
}
