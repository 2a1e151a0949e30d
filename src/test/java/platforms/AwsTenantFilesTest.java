package platforms;

import support.AwsPlatform;
import support.Platform;

class AwsTenantFilesTest extends TenantFilesContract {

    @Override
    Platform start() throws Exception {
        return AwsPlatform.withTables();
    }

    @Override
    void takeStoreAway() {
        AwsPlatform aws = (AwsPlatform) platform;
        aws.clients().s3().deleteBucket(bucket -> bucket.bucket(aws.settings().tenantBucket()));
    }
}
