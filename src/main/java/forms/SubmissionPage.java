package forms;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next to be given for the page after; null when this is the last
 */
public record SubmissionPage(List<Submission> submissions, String next) {
    public SubmissionPage {
        submissions = List.copyOf(submissions);
    }
}
