package shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.support.DefaultRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.AwsStub;
import support.Concierge;

/** Camel's registry keeps two beans of different classes under one name, and gives whichever came first. */
class BeanNamesTest {
    @TempDir
    Path folder;

    @Test
    void no_name_stands_for_two_beans_on_platform_embedded() throws Exception {
        check(Concierge.in(folder));
    }

    @Test
    void no_name_stands_for_two_beans_on_platform_aws() throws Exception {
        try (AwsStub stub = new AwsStub()) {
            URI endpoint = stub.endpoint();
            check(Concierge.in(folder).with("concierge.platform", "aws")
                    .with("concierge.aws.endpoint", endpoint.toString())
                    .with("concierge.bedrock.runtime-endpoint", endpoint.toString())
                    .with("concierge.bedrock.agent-runtime-endpoint", endpoint.toString()));
        }
    }

    private static void check(Concierge.Builder builder) throws Exception {
        try (Concierge concierge = builder.start()) {
            Map<?, ?> beans = (Map<?, ?>) ((DefaultRegistry) concierge.context().getRegistry()).getFallbackRegistry();
            assertThat(beans.keySet().toString()).contains("writeAlarm");
            assertThat(beans.entrySet()).allSatisfy(bean ->
                    assertThat(distinct((Map<?, ?>) bean.getValue())).as(bean.getKey().toString()).hasSize(1));
        }
    }

    private static Set<Object> distinct(Map<?, ?> byClass) {
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(byClass.values());
        return distinct;
    }
}
