package org.mentorium.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions as the database keeps them, at the price of one read a request. Reading a page is no write: the time of last
 * use is kept to the minute. And a session that was just stored need not be read back, as the filter around every request
 * would do to see whether it is still there.
 */
final class FrugalSessions<S extends Session> implements FindByIndexNameSessionRepository<FrugalSessions.Used<S>> {

    private static final Duration KEPT_TO = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    /** What the thread stored last in this request. */
    private final ThreadLocal<@Nullable Used<S>> justStored = new ThreadLocal<>();

    FrugalSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public Used<S> createSession() {
        return new Used<>(stored.createSession(), true);
    }

    @Override
    public void save(Used<S> session) {
        if (session.changed) {
            stored.save(session.session);
            session.changed = false;
        }
        justStored.set(session);
    }

    /** To be called when a request ends: the next one on the thread must see what others stored meanwhile. */
    void forget() {
        justStored.remove();
    }

    @Override
    public @Nullable Used<S> findById(String id) {
        Used<S> just = justStored.get();
        justStored.remove();
        if (just != null && just.getId().equals(id)) {
            return just;
        }
        S found = stored.findById(id);
        return found == null ? null : new Used<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        justStored.remove();
        stored.deleteById(id);
    }

    @Override
    public Map<String, Used<S>> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Used<>(entry.getValue(), false)));
    }

    /** A session in use. */
    static final class Used<S extends Session> implements Session {

        private final S session;
        private final boolean created;
        private boolean changed;

        private Used(S session, boolean created) {
            this.session = session;
            this.created = created;
            this.changed = created;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (created || now.isAfter(session.getLastAccessedTime().plus(KEPT_TO))) {
                changed = true;
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
