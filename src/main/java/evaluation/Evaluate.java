package evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import confidence.Calibration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks labelled questions about a folder of documents, prints how good answers and confidence are, fits tables. */
public final class Evaluate {
    private static final String USAGE = """
            Usage: evaluation.Evaluate FOLDER QUESTIONS [--fit TABLE] [--wrong]
              FOLDER      the documents
              QUESTIONS   JSON Lines: question, answerable, answers (optional), document (optional)
              --fit TABLE writes a calibration table, such as src/main/resources/calibration/extractive.json
              --wrong     prints each question that was not handled right""";

    private Evaluate() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        int fit = words.indexOf("--fit");
        if (words.size() < 2 || fit == words.size() - 1) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path questions = Path.of(words.get(1));
        try (Asker asker = new InstallationAsker(Path.of(words.get(0)))) {
            List<Outcome> outcomes = ask(asker, LabelledQuestion.read(questions));
            System.out.print(new Report(outcomes).text());
            if (words.contains("--wrong")) {
                outcomes.stream().filter(outcome -> !outcome.handledRight()).forEach(Evaluate::print);
            }
            if (fit >= 0) {
                write(Path.of(words.get(fit + 1)), asker.engine(), questions, outcomes);
            }
        }
    }

    static List<Outcome> ask(Asker asker, List<LabelledQuestion> questions) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (LabelledQuestion question : questions) {
            outcomes.add(new Outcome(question, asker.ask(question.question())));
        }
        return outcomes;
    }

    private static void print(Outcome outcome) {
        System.out.printf("%n%s%n  expected: %s%n  confidence %.0f, %s: %s%n", outcome.question().question(),
                outcome.question().answerable() ? outcome.question().answers() : "no answer",
                outcome.reply().confidence(), outcome.reply().manner(), outcome.reply().answer().replace("\n", " "));
    }

    private static void write(Path table, String engine, Path questions, List<Outcome> outcomes) throws IOException {
        List<Metrics.Scored> raw = outcomes.stream()
                .map(outcome -> new Metrics.Scored(outcome.reply().raw(), outcome.right())).toList();
        Calibration fitted = TableFit.fit(engine, questions.getFileName().toString(), LocalDate.now(), raw);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(table.toFile(), fitted);
        System.out.println("\nWrote " + table);
    }
}
