package channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and removes the running route of a channel. Every version of a file gets a route and an endpoint of its own:
 * a new one stands beside the old one, so that nothing under way is disturbed and a bad one changes nothing.
 */
final class ChannelRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelRoutes.class);
    private final ModelCamelContext context;
    private final AtomicLong versions = new AtomicLong();

    ChannelRoutes(CamelContext context) {
        this.context = (ModelCamelContext) context;
    }

    /** @throws BadChannelFile when Camel cannot make a route of it; all is then as before */
    Channel create(ChannelFile file, boolean builtIn) {
        String kamelet = ChannelName.kamelet(file.name());
        String routeId = kamelet + "-" + versions.incrementAndGet();
        String uri = "kamelet:" + kamelet + "/" + routeId;
        RouteTemplateDefinition before = removeTemplate(kamelet);
        try {
            Resource resource = ResourceHelper.fromString(file.fileName(), file.text());
            PluginHelper.getRoutesLoader(context).loadRoutes(resource);
            Endpoint entry = context.getEndpoint(uri);
            if (context.getRoute(routeId) == null) {
                throw new BadChannelFile("Camel made no route of it");
            }
            refuseDeadEnds(routeId);
            return new Channel(file, entry, routeId, builtIn);
        } catch (Exception | LinkageError e) { // of whatever component the file names, or of a class that it lacks
            remove(uri, routeId);
            removeTemplate(kamelet);
            restore(before);
            throw e instanceof BadChannelFile bad ? bad
                    : new BadChannelFile("Camel cannot make a route of it: " + reason(e), e);
        }
    }

    /** A request that nobody takes would be waited for at every delivery. */
    private void refuseDeadEnds(String routeId) {
        Set<String> taken = context.getRoutes().stream().map(route -> route.getEndpoint().getEndpointUri())
                .collect(Collectors.toSet());
        for (ToDefinition to : ProcessorDefinitionHelper.filterTypeInOutputs(
                context.getRouteDefinition(routeId).getOutputs(), ToDefinition.class)) {
            String uri = to.getEndpointUri();
            if (uri.startsWith("direct:") && !taken.contains(context.getEndpoint(uri).getEndpointUri())) {
                throw new BadChannelFile("it hands over to " + uri + ", which nobody takes");
            }
        }
    }

    void remove(Channel channel) {
        remove("kamelet:" + ChannelName.kamelet(channel.file().name()) + "/" + channel.routeId(), channel.routeId());
    }

    /** No new route is made of the channel's file. */
    void forget(String name) {
        removeTemplate(ChannelName.kamelet(name));
    }

    private RouteTemplateDefinition removeTemplate(String kamelet) {
        RouteTemplateDefinition template = context.getRouteTemplateDefinition(kamelet);
        try {
            if (template != null) {
                context.removeRouteTemplateDefinition(template);
            }
            return template;
        } catch (Exception e) { // what the model's listeners throw
            throw new IllegalStateException("The template " + kamelet + " cannot be removed", e);
        }
    }

    private void restore(RouteTemplateDefinition template) {
        try {
            if (template != null) {
                context.addRouteTemplateDefinitions(List.of(template));
            }
        } catch (Exception e) { // the running route needs no template, so this is no loss
            LOG.warn("The template {} is not restored", template.getId(), e);
        }
    }

    private void remove(String uri, String routeId) {
        try {
            if (context.getRoute(routeId) != null) {
                context.getRouteController().stopRoute(routeId);
                context.removeRoute(routeId);
            }
            RouteDefinition definition = context.getRouteDefinition(routeId);
            if (definition != null) {
                context.removeRouteDefinition(definition); // a route that failed to start leaves it behind
            }
            context.removeEndpoints(uri);
            for (Endpoint end : new ArrayList<>(context.getEndpoints())) {
                if (end.getEndpointUri().endsWith("routeId=" + routeId)) {
                    context.removeEndpoint(end);
                }
            }
        } catch (Exception | LinkageError e) { // what a component throws when it stops
            LOG.warn("The route {} is not removed", routeId, e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage().lines().findFirst()
                .orElse("");
    }
}
