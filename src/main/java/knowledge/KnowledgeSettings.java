package knowledge;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How documents are read and answers are chosen.
 *
 * @param folder        where the documents lie
 * @param index         folder of the index, made when absent
 * @param largestFile   bytes above which a file is left out
 * @param pollEvery     how often the folder is looked at for changes
 * @param readThreads   threads that compute vectors while documents are read
 * @param answerThreads threads that search and choose sentences
 * @param waiting       questions that may wait for such a thread
 * @param sure          support from 0 to 1 from which an answer is given as it is
 * @param unsure        support from which the closest passage is shown; below, nothing is claimed
 * @param pieceDelay    pause between two pieces of an answer
 */
public record KnowledgeSettings(Path folder, Path index, long largestFile, Duration pollEvery, int readThreads,
        int answerThreads, int waiting, double sure, double unsure, Duration pieceDelay) {

    /** The values that {@code application.properties} ships with. */
    public static KnowledgeSettings defaults(Path folder, Path index) {
        return new KnowledgeSettings(folder, index, 50L * 1024 * 1024, Duration.ofSeconds(2), 2, 2, 200, 0.45, 0.3,
                Duration.ofMillis(15));
    }
}
