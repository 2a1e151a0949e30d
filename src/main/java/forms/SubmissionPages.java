package forms;

import chat.StoredTime;
import java.util.Comparator;
import java.util.List;

/** Pages of submissions, newest first, put together from one list for each status. */
public final class SubmissionPages {
    private static final Comparator<Submission> NEWEST_FIRST = Comparator.comparing(Submission::submittedAt)
            .thenComparing(Submission::submissionId).reversed();
    private static final String BETWEEN = "/";

    private SubmissionPages() {
    }

    /** Where a page ended. */
    public record Place(String submittedAt, String submissionId) {
    }

    /** The statuses that are asked for. */
    public static List<String> statuses(SubmissionQuery query) {
        if (query.tenantId() == null) {
            throw new IllegalArgumentException("Submissions are listed for one tenant");
        }
        return query.status() == null ? SubmissionStatus.ALL : List.of(query.status());
    }

    /** Null for the first page. */
    public static Place place(SubmissionQuery query) {
        if (query.next() == null) {
            return null;
        }
        String[] parts = query.next().split(BETWEEN, 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("The place of the next page is not one of ours");
        }
        return new Place(parts[0], parts[1]);
    }

    /** @param found for each status at most as many as the page holds, and no gap in it */
    public static SubmissionPage page(SubmissionQuery query, List<Submission> found) {
        List<Submission> page = found.stream().sorted(NEWEST_FIRST).limit(query.limit()).toList();
        if (page.size() < query.limit()) {
            return new SubmissionPage(page, null);
        }
        Submission last = page.get(page.size() - 1);
        return new SubmissionPage(page, StoredTime.text(last.submittedAt()) + BETWEEN + last.submissionId());
    }
}
