package embedded;

import forms.Submission;
import forms.SubmissionPage;
import forms.SubmissionPages;
import forms.SubmissionQuery;
import forms.SubmissionRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Submissions in SQLite. */
final class SubmissionTable {
    private static final SubmissionPages.Place START = new SubmissionPages.Place("9999", ""); // after all times
    private final SqliteWriter writer;
    private final NamedParameterJdbcTemplate reader;
    private final String list = SqlText.of("list-submissions");
    private final String settle = SqlText.of("settle-submission");

    SubmissionTable(SqliteWriter writer, DataSource readers) {
        this.writer = writer;
        this.reader = new NamedParameterJdbcTemplate(readers);
    }

    /** Blocks. */
    SubmissionPage list(SubmissionQuery query) {
        SubmissionPages.Place after = query.next() == null ? START : SubmissionPages.place(query);
        List<Submission> found = new ArrayList<>();
        for (String status : SubmissionPages.statuses(query)) {
            reader.queryForList(list, Map.of("tenant_status", query.tenantId() + "#" + status, "submitted_at",
                    after.submittedAt(), "submission_id", after.submissionId(), "limit", query.limit()))
                    .forEach(row -> found.add(SubmissionRows.submission(Rows.exact(row, "form_data"))));
        }
        return SubmissionPages.page(query, found);
    }

    CompletableFuture<Void> settle(String submissionId) {
        return writer.write(statements -> {
            statements.update(settle, Map.of("owner_id", submissionId));
            return null;
        });
    }
}
