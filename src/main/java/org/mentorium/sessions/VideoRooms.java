package org.mentorium.sessions;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import org.mentorium.common.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of video meetings: any that members have, or a new room where the installation names a Jitsi server. */
@Component
public class VideoRooms {

    static final int LONGEST = 500;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int NAME = 20;

    private final String server;
    private final SecureRandom random = new SecureRandom();

    VideoRooms(@Value("${mentorium.video.server:}") String server) {
        this.server = server.strip().replaceAll("/+$", "");
    }

    /** Whether this installation can make rooms. */
    public boolean offered() {
        return !server.isEmpty();
    }

    /** What was typed, or a room that nobody can guess if one was asked for. */
    public String address(String typed, boolean newRoom) {
        if (!newRoom || !offered()) {
            return typed;
        }
        StringBuilder name = new StringBuilder(server).append('/');
        random.ints(NAME, 0, LETTERS.length()).forEach(i -> name.append(LETTERS.charAt(i)));
        return name.toString();
    }

    /** A link that others will press leads to a web page over an encrypted connection, and nowhere else. */
    static String checked(String address) {
        String text = address.strip();
        if (!text.isEmpty() && (text.length() > LONGEST || !isWebPage(text))) {
            throw new RuleBroken("sessions.video.invalid").at("video");
        }
        return text;
    }

    private static boolean isWebPage(String text) {
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
