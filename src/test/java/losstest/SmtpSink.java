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
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that refuses for the moment by chance, and takes the rest; it does not look at the Message-ID. */
final class SmtpSink implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([^>]+)>");
    private static final double REFUSES = 0.1;
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
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(socket, answer(socket, in, line.toUpperCase()));
            }
        } catch (IOException cut) {
            // the process at the other end was killed
        }
    }

    private String answer(Socket socket, BufferedReader in, String line) throws IOException {
        if (line.startsWith("MAIL") && refuses()) {
            return "451 Not now";
        }
        if (!line.equals("DATA")) {
            return line.equals("QUIT") ? "221 Bye" : "250 Well";
        }
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
        receipts(id.contains("confirmation")).took(id, text(mail.toString()));
        return "250 Taken";
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

    private boolean refuses() {
        synchronized (random) {
            return !calm && random.nextDouble() < REFUSES;
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
