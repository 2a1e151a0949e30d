package platforms;

import org.junit.jupiter.api.AfterAll;
import support.AwsEndpoint;
import support.AwsPlatform;
import support.OneAtATime;
import support.Platform;

class AwsUsageTest extends UsageContract {
    private OneAtATime server;

    @Override
    Platform start() throws Exception {
        server = new OneAtATime(AwsEndpoint.required());
        return AwsPlatform.withTables(server.uri());
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }
}
