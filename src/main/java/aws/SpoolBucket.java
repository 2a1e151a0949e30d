package aws;

import forms.Spool;
import forms.SpoolNames;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An object {@code spool/{submission_id}.json} each, never put in the place of another. Several may sweep. */
final class SpoolBucket implements Spool {
    private static final String FOLDER = "spool/";
    private static final int TRIES = 3;
    private final S3Client s3;
    private final String bucket;

    SpoolBucket(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public boolean keep(String submissionId, byte[] content) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                put(key(submissionId), content);
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == 412) {
                    return false;
                }
                if (e.statusCode() != 409 || attempt == TRIES) { // 409: another one is writing it now
                    throw unreachable(e);
                }
            } catch (SdkException e) {
                throw unreachable(e);
            }
        }
    }

    private void put(String key, byte[] content) {
        s3.putObject(put -> put.bucket(bucket).key(key).ifNoneMatch("*").contentType("application/json"),
                RequestBody.fromBytes(content));
    }

    @Override
    public Entry read(String submissionId) throws IOException {
        try {
            ResponseBytes<GetObjectResponse> found = s3.getObjectAsBytes(get -> get.bucket(bucket)
                    .key(key(submissionId)));
            return new Entry(submissionId, found.asByteArray(), found.response().eTag());
        } catch (NoSuchKeyException e) {
            return null;
        } catch (SdkException e) {
            throw unreachable(e);
        }
    }

    @Override
    public List<String> beginSweep() throws IOException {
        try {
            return SpoolNames.ids(s3.listObjectsV2(list -> list.bucket(bucket).prefix(FOLDER).delimiter("/")).contents()
                    .stream().map(object -> object.key().substring(FOLDER.length())));
        } catch (SdkException e) {
            throw unreachable(e);
        }
    }

    @Override
    public void endSweep() {
        // nothing is held: each object is removed only as it was read
    }

    @Override
    public void remove(Entry entry) throws IOException {
        try {
            s3.deleteObject(delete -> delete.bucket(bucket).key(key(entry.submissionId()))
                    .ifMatch(entry.version()));
        } catch (S3Exception e) {
            if (e.statusCode() != 404 && e.statusCode() != 412) { // else another process was faster
                throw unreachable(e);
            }
        } catch (SdkException e) {
            throw unreachable(e);
        }
    }

    @Override
    public void setAside(Entry entry, String folder) throws IOException {
        try {
            put(FOLDER + folder + "/" + UUID.randomUUID() + "." + SpoolNames.of(entry.submissionId()), entry.content());
        } catch (SdkException e) {
            throw unreachable(e);
        }
        remove(entry);
    }

    private static String key(String submissionId) {
        return FOLDER + SpoolNames.of(submissionId);
    }

    private static IOException unreachable(SdkException e) {
        return new IOException("The bucket of spooled submissions cannot be used: " + e.getMessage(), e);
    }
}
