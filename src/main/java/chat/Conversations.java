package chat;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conversations that this process holds; those idle for longer than their replay lasts are forgotten. */
public final class Conversations implements AutoCloseable {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";
    private static final int SECRET_LENGTH = 16;
    private static final long SHORTEST_IDLE = TimeUnit.SECONDS.toNanos(5); // a question may be about to begin
    private final ConcurrentMap<String, Conversation> held = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ChatSettings settings;
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(Conversations::timer);
    private volatile boolean closing;

    public Conversations(ChatSettings settings) {
        this.settings = settings;
        timers.scheduleWithFixedDelay(this::forget, 30, 30, TimeUnit.SECONDS);
    }

    private static Thread timer(Runnable work) {
        Thread thread = new Thread(work, "conversation-timers");
        thread.setDaemon(true);
        return thread;
    }

    /** The session's talk; one whose id is too short to be a secret is kept to its own connection. */
    public Conversation of(String sessionId, Outlet outlet) {
        if (held.size() >= settings.conversations()) {
            forget();
        }
        Conversation talk = held.computeIfAbsent(key(sessionId, outlet), key -> new Conversation(sessionId, settings));
        talk.touch();
        return talk;
    }

    public Optional<Conversation> find(String sessionId, Outlet outlet) {
        return Optional.ofNullable(held.get(key(sessionId, outlet)));
    }

    /** An id of fewer than 16 characters can be guessed: no recall, no resume. */
    public static boolean secret(String sessionId) {
        return sessionId.length() >= SECRET_LENGTH;
    }

    private static String key(String sessionId, Outlet outlet) {
        return secret(sessionId) ? sessionId : sessionId + '@' + System.identityHashCode(outlet);
    }

    public String newSessionId() {
        StringBuilder id = new StringBuilder("guest_");
        random.ints(26, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
        return id.toString();
    }

    public LiveAnswer answer(Conversation talk, Client client) {
        return new LiveAnswer(talk, client.dialect(), client.outlet(), settings, timers);
    }

    private void forget() {
        long age = settings.replayAge().toNanos();
        held.values().removeIf(talk -> talk.idleFor(age));
        if (held.size() >= settings.conversations()) {
            held.values().removeIf(talk -> talk.idleFor(SHORTEST_IDLE));
        }
    }

    /** From now on no question is taken, and those that wait are turned down. */
    public void refuseNew() {
        closing = true;
        held.values().forEach(talk -> talk.turnAway(Refusal.restarting()));
    }

    public boolean closing() {
        return closing;
    }

    public long running() {
        return answers().count();
    }

    /** The connections on which an answer is being read. */
    public Set<Outlet> readers() {
        return answers().map(LiveAnswer::outlet).collect(Collectors.toSet());
    }

    private Stream<LiveAnswer> answers() {
        return held.values().stream().map(Conversation::running).filter(Objects::nonNull);
    }

    /** Ends what still runs, each with its own last frame. */
    public void cancelAll() {
        answers().forEach(answer -> answer.cancel(Turn.Outcome.INTERRUPTED));
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
