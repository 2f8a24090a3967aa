package org.mentorium.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due, a letter at a time; a failure waits longer each time, up to six hours, for three days. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 50;
    static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String from;

    Postman(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> server,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${mentorium.mail.from:mentorium@localhost}") String from) {
        this.jdbc = jdbc;
        this.server = server;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.from = from;
    }

    /** Each in a transaction of its own: whatever happens to one, those before it are not sent again. */
    void deliver() {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        List<Long> due = jdbc.sql(
                        "select id from letter where sent_at is null and next_attempt_at <= ? order by id limit ?")
                .params(now(), BATCH)
                .query(Long.class)
                .list();
        due.forEach(id ->
                transaction.executeWithoutResult(status -> stillDue(id).ifPresent(letter -> deliver(sender, letter))));
    }

    /** None when somebody else has it in hand, or had. */
    private Optional<Letter> stillDue(long id) {
        return jdbc.sql(Letters.COLUMNS
                        + "where id = ? and sent_at is null and next_attempt_at <= ? for update skip locked")
                .params(id, now())
                .query(Letters::letter)
                .optional();
    }

    private void deliver(JavaMailSender sender, Letter letter) {
        try {
            sender.send(message(sender, letter));
        } catch (MessagingException | RuntimeException e) {
            log.warn(
                    "Letter {} could not be sent: {}", letter.id(), e.getClass().getSimpleName());
            postpone(letter, e);
            return;
        }
        jdbc.sql("update letter set sent_at = ?, attempts = attempts + 1, last_error = null where id = ?")
                .params(now(), letter.id())
                .update();
    }

    private MimeMessage message(JavaMailSender sender, Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.recipient());
        helper.setSubject(letter.subject());
        if (letter.calendar() == null) {
            helper.setText(letter.body());
        } else {
            message.setContent(withCalendar(letter.body(), letter.calendar()));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stopAddress() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.stopAddress() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /** The words and the calendar's message say the same, so a program shows the one that it understands. */
    private static MimeMultipart withCalendar(String words, CalendarPart calendar) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words, StandardCharsets.UTF_8.name());
        MimeBodyPart event = new MimeBodyPart();
        event.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + calendar.method())));
        return new MimeMultipart("alternative", text, event);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void postpone(Letter letter, Exception e) {
        Duration wait = Duration.ofMinutes(1L << Math.min(9, letter.attempts()));
        boolean givenUp = letter.attempts() + 1 >= MOST_ATTEMPTS;
        jdbc.sql(
                        "update letter set attempts = attempts + 1, last_error = :error, next_attempt_at = :next where id = :id")
                .param("error", e.getClass().getSimpleName())
                .param(
                        "next",
                        givenUp
                                ? null
                                : clock.instant()
                                        .plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                                        .atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", letter.id())
                .update();
    }
}
