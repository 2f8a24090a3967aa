package org.mentorium.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mentorium.common.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks clamd about a file, where an installation has one (INSTREAM over TCP). When it does not answer, nothing is taken:
 * who set it up relies on it.
 */
@Component
class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;
    private static final int TIMEOUT = 30_000;
    private final String address;

    VirusScan(@Value("${mentorium.virus-scan.address:}") String address) {
        this.address = address.strip();
    }

    void refuseInfected(String name, Path path) {
        if (address.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(path);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The virus scanner at {} does not answer: {}", address, e.toString());
            throw new RuleBroken("files.scan.away");
        }
        if (answer.endsWith("FOUND")) {
            throw new RuleBroken("files.scan.found", name);
        }
        if (!answer.endsWith("OK")) {
            LOG.warn("The virus scanner at {} says: {}", address, answer);
            throw new RuleBroken("files.scan.away");
        }
    }

    private String ask(Path path) throws IOException {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket();
                InputStream file = Files.newInputStream(path)) {
            socket.connect(
                    new InetSocketAddress(
                            address.substring(0, Math.max(0, colon)), Integer.parseInt(address.substring(colon + 1))),
                    TIMEOUT);
            socket.setSoTimeout(TIMEOUT);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[CHUNK];
            for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
                out.writeInt(n);
                out.write(buffer, 0, n);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
