package org.mentorium.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which readers of a mail reach this installation. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${mentorium.address:http://localhost:${server.port:8080}}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    public String of(String path) {
        return base + path;
    }
}
