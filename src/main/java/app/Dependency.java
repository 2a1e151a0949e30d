package app;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Something that must be there before questions are taken; without it the process lives on but is not ready. */
public final class Dependency extends AbstractHealthCheck {
    private final Look look;

    /** Throws when the dependency is not there. */
    public interface Look {
        void look() throws Exception;
    }

    public Dependency(String name, Look look) {
        super("concierge", name);
        this.look = look;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        try {
            look.look();
            builder.up();
        } catch (Exception e) { // whatever it is: the probe says no, and why
            builder.down().message(getId() + " is not there").error(e);
        }
    }
}
