package outbound;

import http.AddressBlock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Addresses that lead inside, to this machine or its network, in whatever form. */
final class InsideAddresses {
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int V6_LENGTH = 16;
    private final List<Named> blocks;

    private record Named(AddressBlock block, String name) {
        static Named parse(String line) {
            String[] parts = line.split(" ", 2);
            return new Named(AddressBlock.parse(parts[0]).orElseThrow(), parts[1]);
        }
    }

    InsideAddresses() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                InsideAddresses.class.getResourceAsStream("/addresses/inside.txt"), StandardCharsets.UTF_8))) {
            blocks = in.lines().filter(line -> !line.startsWith("#")).map(Named::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What kind of address it is; empty when it is one of the internet. */
    Optional<String> kind(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == V6_LENGTH && Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return kind(v4(bytes, 12));
        }
        Optional<String> own = named(of(bytes));
        return own.isPresent() ? own : carried(bytes).flatMap(this::kind);
    }

    private Optional<String> named(InetAddress address) {
        return blocks.stream().filter(named -> named.block().contains(address)).map(Named::name).findFirst();
    }

    /** The IPv4 address to which 6to4 and ISATAP lead. */
    private static Optional<InetAddress> carried(byte[] bytes) {
        if (bytes.length != V6_LENGTH) {
            return Optional.empty();
        }
        if (bytes[0] == 0x20 && bytes[1] == 0x02) {
            return Optional.of(v4(bytes, 2));
        }
        boolean isatap = (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
        return isatap ? Optional.of(v4(bytes, 12)) : Optional.empty();
    }

    private static InetAddress v4(byte[] bytes, int from) {
        return of(Arrays.copyOfRange(bytes, from, from + 4));
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes); // IPv4 mapped into IPv6 becomes IPv4
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }
}
