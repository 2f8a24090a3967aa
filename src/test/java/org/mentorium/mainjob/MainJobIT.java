package org.mentorium.mainjob;

import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job on real input, in a browser without script and in one with it. */
@ServerTest
class MainJobIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void runsWithoutJavaScript() throws Exception {
        new MainJob(() -> new ScriptlessWalker(port), cast, accounts, jdbc).run();
    }

    @Test
    void runsInChromiumOnAPhoneByKeyboardAloneAndAxeFindsNothing() throws Exception {
        var looked = ConcurrentHashMap.<String>newKeySet();
        try (Chromium chromium = new Chromium()) {
            new MainJob(() -> new ChromiumWalker(chromium.browser(), port, looked), cast, accounts, jdbc).run();
        }
    }
}
