package org.mentorium.portfolios;

import java.time.Instant;

/** An item in the list. */
record ItemRow(
        long id,
        String title,
        String owner,
        boolean mine,
        boolean shared,
        boolean evidence,
        boolean file,
        boolean link,
        long comments,
        Instant createdAt) {}
