package app;

import java.util.List;
import ledger.Leases;
import org.apache.camel.CamelContext;

/** What a platform adds to the registry; its routes are in the package {@code routes.{name}}. */
public interface Platform {

    /** Checks what the platform needs, with a sentence when it is missing. */
    void check(Settings settings);

    void bind(CamelContext context, Settings settings, Leases leases) throws Exception;

    /** Names of the engines that answer here, as calibration tables are named. */
    List<String> engines(Settings settings);

    /** The platform of that name; one that this installation lacks is told in a sentence. */
    static Platform named(String name) {
        String type = name.equals("aws") ? "aws.AwsPlatform" : "embedded.EmbeddedPlatform";
        try {
            return (Platform) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new BadSetting("This installation has no platform " + name + ": set concierge.platform to aws.");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
