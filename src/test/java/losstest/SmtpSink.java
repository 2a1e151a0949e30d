package losstest;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that by chance refuses for the moment, never answers, or takes a mail and hangs up before it says so; it
 * does not look at the Message-ID.
 */
final class SmtpSink implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([^>]+)>");
    private static final long HANGS_SECONDS = 30;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Receipts mails = new Receipts("email");
    private final Receipts confirmations = new Receipts("confirmation");
    private final SplittableRandom random;
    private final ServerSocket server;
    private volatile boolean calm;

    SmtpSink(long seed) throws IOException {
        random = new SplittableRandom(seed);
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** @param confirming those to the people who filled in the form, else those to the organisation */
    Receipts receipts(boolean confirming) {
        return confirming ? confirmations : mails;
    }

    void calmDown() {
        calm = true;
        over.countDown();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket; BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 sink");
            Mood mood = Mood.TAKES;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("MAIL")) {
                    mood = mood();
                }
                String answer = command.equals("DATA") ? data(socket, in, mood) : answer(command, mood);
                if (answer == null) {
                    return;
                }
                say(socket, answer);
            }
        } catch (IOException cut) {
            // the process at the other end was killed
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(String command, Mood mood) throws InterruptedException {
        if (command.startsWith("MAIL") && mood == Mood.FAILS) {
            return "451 Not now";
        }
        if (command.startsWith("MAIL") && mood == Mood.HANGS) {
            over.await(HANGS_SECONDS, TimeUnit.SECONDS);
            return null;
        }
        return command.equals("QUIT") ? "221 Bye" : "250 Well";
    }

    /** Takes a mail; null when its sender is not to hear of that. */
    private String data(Socket socket, BufferedReader in, Mood mood) throws IOException {
        say(socket, "354 Go on");
        StringBuilder mail = new StringBuilder();
        for (String next = in.readLine(); !".".equals(next); next = in.readLine()) {
            if (next == null) {
                throw new IOException("cut in mid-mail");
            }
            mail.append(next).append('\n');
        }
        Matcher found = MESSAGE_ID.matcher(mail);
        String id = found.find() ? found.group(1) : "none";
        receipts(id.contains("confirmation")).took(id, text(mail.toString()), mood == Mood.TAKES);
        return mood == Mood.TAKES ? "250 Taken" : null;
    }

    /** Its first part, decoded. */
    private static String text(String mail) throws IOException {
        try {
            Object content = new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))).getContent();
            while (content instanceof Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return String.valueOf(content);
        } catch (MessagingException e) {
            return "not readable: " + e;
        }
    }

    private Mood mood() {
        return calm ? Mood.TAKES : Mood.of(random);
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        over.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
