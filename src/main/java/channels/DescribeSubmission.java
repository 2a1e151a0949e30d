package channels;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Body: JSON of the channel contract; afterwards a few lines of plain text for people, of at most 4,000 characters.
 * For channels that show a submission in a chat.
 */
final class DescribeSubmission implements Processor {
    private static final int LONGEST = 4_000;

    @Override
    public void process(Exchange exchange) {
        FilledForm form = FilledForm.of(exchange.getMessage());
        String end = "\nReference: " + form.submissionId();
        StringBuilder text = new StringBuilder(form.mark()).append(MailText.line(form.formTitle()));
        for (FilledForm.Line line : form.lines()) {
            text.append('\n').append(line.text());
        }
        exchange.getMessage().setBody(cut(text.toString(), LONGEST - end.length()) + end);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
