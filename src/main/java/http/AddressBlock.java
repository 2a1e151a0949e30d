package http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** IP addresses that begin alike, such as {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address. */
public final class AddressBlock {
    private final IpSubnetFilterRule rule;

    private AddressBlock(InetAddress network, int prefix) {
        this.rule = new IpSubnetFilterRule(network, prefix, IpFilterRuleType.ACCEPT);
    }

    /** @return empty when it is neither an IP address nor a block in CIDR notation */
    public static Optional<AddressBlock> parse(String text) {
        String[] parts = text.split("/", -1);
        return literal(parts[0]).filter(network -> parts.length < 3).flatMap(network -> {
            int longest = network.getAddress().length * 8;
            String prefix = parts.length == 2 ? parts[1] : String.valueOf(longest);
            return prefix.matches("\\d{1,3}") && Integer.parseInt(prefix) <= longest
                    ? Optional.of(new AddressBlock(network, Integer.parseInt(prefix))) : Optional.empty();
        });
    }

    /** @return empty for anything but an IP address: no name is ever looked up */
    static Optional<InetAddress> literal(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes)); // mapped: as IPv4
        } catch (UnknownHostException wrongLength) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }
}
