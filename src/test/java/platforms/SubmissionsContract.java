package platforms;

import static org.assertj.core.api.Assertions.assertThat;

import forms.SpooledSubmission;
import forms.Submission;
import java.time.Instant;
import ledger.Accepted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import support.Platform;
import support.Submissions;

/** What keeping submissions means on every platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SubmissionsContract {
    Platform platform;

    abstract Platform start() throws Exception;

    @BeforeAll
    void begin() throws Exception {
        platform = start();
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    Accepted accept(Submission submission, String... names) {
        return platform.template().requestBody("direct:accept-owed",
                Submissions.owing(submission, names).acceptance(), Accepted.class);
    }

    Submission read(String id) {
        return platform.template().requestBody("direct:read-submission", id, Submission.class);
    }

    boolean spool(SpooledSubmission spooled) {
        return platform.template().requestBody("direct:spool-submission", spooled, Boolean.class);
    }

    SpooledSubmission spooled(String id) {
        return platform.template().requestBody("direct:read-spooled", id, SpooledSubmission.class);
    }

    @Test
    void a_submission_comes_back_as_it_was_accepted() {
        Submission submission = Submissions.of(Submissions.id(), "acme", Instant.parse("2026-03-01T12:00:00.123Z"),
                4_923_072_000L);
        assertThat(accept(submission, "email", "sms").fresh()).isTrue();
        assertThat(read(submission.submissionId())).isEqualTo(submission);
    }

    @Test
    void an_unknown_submission_is_none() {
        assertThat(read("x' OR '1'='1 ${body}")).isNull();
    }

    @Test
    void an_expired_submission_is_none() {
        Submission submission = Submissions.of(Submissions.id(), "acme", Instant.now(),
                Instant.now().getEpochSecond() - 5);
        accept(submission);
        assertThat(read(submission.submissionId())).isNull();
    }

    @Test
    void what_is_spooled_comes_back_as_it_was() {
        SpooledSubmission spooled = Submissions.owing(Submissions.of(Submissions.id()), "email", "s3");
        assertThat(spool(spooled)).isTrue();
        assertThat(spooled(spooled.submission().submissionId())).isEqualTo(spooled);
        assertThat(spooled(Submissions.id())).isNull();
    }

    @Test
    void what_is_spooled_already_is_not_replaced() {
        SpooledSubmission first = Submissions.owing(Submissions.of(Submissions.id()), "email");
        assertThat(spool(first)).isTrue();
        assertThat(spool(Submissions.owing(Submissions.other(first.submission())))).isFalse();
        assertThat(spooled(first.submission().submissionId())).isEqualTo(first);
    }

    @Test
    void an_id_never_leaves_the_spool() {
        SpooledSubmission spooled = Submissions.owing(Submissions.of("../../é form/x_" + Submissions.id()), "email");
        assertThat(spool(spooled)).isTrue();
        assertThat(spooled(spooled.submission().submissionId())).isEqualTo(spooled);
    }
}
