package evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a question file.
 *
 * @param answerable from the documents
 * @param answers    texts of which a right answer holds at least one
 * @param document   where the answer stands, null when not labelled
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LabelledQuestion(String question, boolean answerable, List<String> answers, String document) {

    public LabelledQuestion {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** Reads JSON Lines; a bad line is named by its number. */
    public static List<LabelledQuestion> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<LabelledQuestion> questions = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                questions.add(json.readValue(lines.get(i), LabelledQuestion.class));
            } catch (IOException bad) {
                throw new IOException("Line " + (i + 1) + " of " + file + " is not a question: " + bad.getMessage(), bad);
            }
        }
        return questions;
    }

    /** An answer to a question that the documents do not answer is never right. */
    public boolean rightBy(String answer) {
        String plain = plain(answer);
        return answerable && answers.stream().map(LabelledQuestion::plain).anyMatch(
                expected -> !expected.isBlank() && holds(plain, expected));
    }

    /** $12 is not held by $120. */
    private static boolean holds(String text, String expected) {
        return Pattern.compile("(?<!\\d)" + Pattern.quote(expected) + "(?!\\d)").matcher(text).find();
    }

    /** Lower case, no Markdown marks, no punctuation at word ends, single spaces. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\\\*_`\"“”'’]", "").replaceAll("[,;:.!?()]+(?=\\s|$)", " ")
                .replaceAll("(?<=\\s|^)[(\\-]+", " ").replaceAll("\\s+", " ").strip();
    }
}
