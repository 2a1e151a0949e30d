package channels;

import org.apache.camel.Endpoint;

/**
 * A channel that deliveries can be handed to.
 *
 * @param entry   where they are handed over: the running Kamelet
 * @param routeId its route
 * @param builtIn true when it comes with the program
 */
public record Channel(ChannelFile file, Endpoint entry, String routeId, boolean builtIn) {
}
