package app;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports to listen on: looked at before the start, since a server that cannot listen only logs it. */
final class Ports {

    private Ports() {
    }

    /** The port of the setting; 0 is replaced by a free one. */
    static int chosen(SettingsReader in, String key) {
        int wanted = in.number(key, 0, 65535);
        try (ServerSocket socket = new ServerSocket(wanted)) {
            in.replace(key, String.valueOf(socket.getLocalPort()));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BadSetting("The port " + wanted + " is in use. Choose another one with " + key + ".");
        }
    }
}
