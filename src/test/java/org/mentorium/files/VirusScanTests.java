package org.mentorium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;

/** Against a server that speaks clamd's protocol on a real socket. */
class VirusScanTests {

    private static final byte[] FILE = "a harmless text".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void wholeFileIsSentAndTakenWhenItIsClean() throws Exception {
        try (ServerSocket clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> serve(clamd, "stream: OK\0"));
            checked(clamd).close();
            assertThat(seen.get()).isEqualTo(FILE);
        }
    }

    @Test
    void infectedFileIsRefused() throws Exception {
        try (ServerSocket clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.supplyAsync(() -> serve(clamd, "stream: Eicar-Test-Signature FOUND\0"));
            assertThatThrownBy(() -> checked(clamd))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("files.scan.found");
        }
    }

    @Test
    void nothingIsTakenWhenTheScannerRefusesOrIsAway() throws Exception {
        ServerSocket clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CompletableFuture.supplyAsync(() -> serve(clamd, "INSTREAM size limit exceeded. ERROR\0"));
        assertThatThrownBy(() -> checked(clamd)).hasMessage("files.scan.away");
        clamd.close();
        assertThatThrownBy(() -> checked(clamd)).hasMessage("files.scan.away");
        assertThatThrownBy(() -> check("nonsense")).hasMessage("files.scan.away");
    }

    private static CheckedFile checked(ServerSocket clamd) {
        return check("127.0.0.1:" + clamd.getLocalPort());
    }

    private static CheckedFile check(String address) {
        return new FileCheck(new VirusScan(address))
                .one("plan.txt", () -> new ByteArrayInputStream(FILE), FileCheck.LARGEST);
    }

    /** Answers one question; gives back what it was asked about. */
    private static byte[] serve(ServerSocket clamd, String answer) {
        try (Socket client = clamd.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                throw new IllegalStateException(command);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return file.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
