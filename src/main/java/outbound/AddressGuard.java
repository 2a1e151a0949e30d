package outbound;

import http.AddressBlock;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ledger.PermanentFailure;

/** Says where posts may go. Sentences name the host only: paths of webhooks hold secrets. */
final class AddressGuard {
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final Pattern DOTTED = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");
    private static final int LAST_PORT = 65_535;
    private final InsideAddresses inside = new InsideAddresses();
    private final boolean httpsOnly;
    private final List<AddressBlock> allowed;

    /** @param allowed inside, and all the same allowed */
    AddressGuard(boolean httpsOnly, List<AddressBlock> allowed) {
        this.httpsOnly = httpsOnly;
        this.allowed = allowed;
    }

    /** The host to look up, in small letters, without brackets. @throws PermanentFailure when it may not be asked */
    String host(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new PermanentFailure("The address to post to is neither http nor https");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || !port(address.getPort())) {
            throw new PermanentFailure("The address to post to has no plain host and port");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (httpsOnly && scheme.equals("http")) {
            throw new PermanentFailure("The address at " + host + " is not https");
        }
        if (host.startsWith("[")) {
            return v6(host);
        }
        if (ENDS_IN_NUMBER.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
            throw new PermanentFailure("The host " + host + " is a number that systems read in different ways");
        }
        return host;
    }

    private static boolean port(int port) {
        return port == -1 || port > 0 && port <= LAST_PORT;
    }

    private static String v6(String host) {
        if (host.contains("%")) {
            throw new PermanentFailure("The host " + host + " names an interface of this machine");
        }
        return host.substring(1, host.length() - 1);
    }

    /** @throws PermanentFailure when one of the addresses that were found leads inside */
    void check(String host, List<InetAddress> found) {
        for (InetAddress address : found) {
            Optional<String> kind = inside.kind(address);
            if (kind.isPresent() && allowed.stream().noneMatch(block -> block.contains(address))) {
                throw new PermanentFailure("The host " + host + " is not outside: its address is of the kind "
                        + kind.get());
            }
        }
    }
}
