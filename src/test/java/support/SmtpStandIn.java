package support;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** As much of a mail server (RFC 5321) as a client needs, on loopback; keeps commands and mails. */
public final class SmtpStandIn implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final UnaryOperator<String> replies;

    /** @param replies by command; null for the usual reply, empty for none; the end of a mail is the command "." */
    public SmtpStandIn(UnaryOperator<String> replies) throws IOException {
        this.replies = replies;
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<String> commands() {
        return commands;
    }

    /** Headers and body of each. */
    public List<String> mails() {
        return mails;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                threads.execute(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket; PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.print("220 stand-in\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(line, in, out);
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void answer(String command, BufferedReader in, PrintWriter out) throws IOException {
        commands.add(command);
        String told = reply(command);
        out.print(told);
        out.flush();
        if (told.startsWith("354")) {
            mails.add(mail(in));
            answer(".", in, out);
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new EOFException("cut in the middle of a mail");
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private String reply(String command) {
        String own = replies.apply(command);
        if (own != null) {
            return own.isEmpty() ? "" : own + "\r\n";
        }
        return switch (command.split(" ")[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> "250-stand-in\r\n250 AUTH PLAIN\r\n";
            case "AUTH" -> "235 welcome\r\n";
            case "DATA" -> "354 go on\r\n";
            default -> "250 fine\r\n";
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
