package org.mentorium.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server within the tests, and a job that need not be waited for. */
@TestComponent
public class Delivery {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final Postman postman;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Delivery(Postman postman, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.postman = postman;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Starts the server and tells the application of it. */
    public static void serve(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    /** A letter that has arrived: what a person reads, what their calendar reads, and how to stop such letters. */
    public record Arrived(
            String subject,
            String words,
            String calendarType,
            String calendar,
            @Nullable String stop,
            @Nullable String stopBy) {}

    /** Sends what is due and answers with all that somebody has got, the oldest first. */
    public List<Arrived> to(String email) throws MessagingException, IOException {
        postman.deliver();
        // What the application's own job has in hand just now is waited for.
        transaction.executeWithoutResult(status -> jdbc.sql("select id from letter where recipient = ? for update")
                .param(email)
                .query(Long.class)
                .list());
        List<Arrived> arrived = new ArrayList<>();
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            if (Arrays.toString(message.getAllRecipients()).contains(email)) {
                arrived.add(read(message));
            }
        }
        return arrived;
    }

    private static Arrived read(MimeMessage message) throws MessagingException, IOException {
        String stop = message.getHeader("List-Unsubscribe", null);
        String stopBy = message.getHeader("List-Unsubscribe-Post", null);
        if (!(message.getContent() instanceof Multipart parts)) {
            return new Arrived(message.getSubject(), (String) message.getContent(), "", "", stop, stopBy);
        }
        BodyPart calendar = parts.getBodyPart(1);
        return new Arrived(
                message.getSubject(),
                (String) parts.getBodyPart(0).getContent(),
                calendar.getContentType(),
                new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                stop,
                stopBy);
    }
}
