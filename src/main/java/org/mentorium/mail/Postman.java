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
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what is due, a letter at a time; a failure waits longer each time, up to six hours, for three days. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 50;
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;
    private final String from;

    Postman(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> server,
            Clock clock,
            @Value("${mentorium.mail.from:mentorium@localhost}") String from) {
        this.jdbc = jdbc;
        this.server = server;
        this.clock = clock;
        this.from = from;
    }

    @Transactional
    public void deliver() {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        List<Letter> due = jdbc.sql(Letters.COLUMNS + """
                        where sent_at is null and next_attempt_at <= ? order by id limit ? for update skip locked
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), BATCH)
                .query(Letters::letter)
                .list();
        due.forEach(letter -> deliver(sender, letter));
    }

    private void deliver(JavaMailSender sender, Letter letter) {
        try {
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
            sender.send(message);
            jdbc.sql("update letter set sent_at = ?, attempts = attempts + 1, last_error = null where id = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), letter.id())
                    .update();
        } catch (MailException | MessagingException e) {
            log.warn(
                    "Letter {} could not be sent: {}", letter.id(), e.getClass().getSimpleName());
            postpone(letter, e);
        }
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
