package chat;

import java.time.Duration;

/**
 * How conversations are held.
 *
 * @param longestQuestion characters
 * @param longestAnswer   characters; what a model says beyond is dropped
 * @param waiting         questions of one session that may wait for the running one
 * @param replayFrames    frames of a session kept for resuming
 * @param replayBytes     characters of a session kept for resuming
 * @param replayAge       how long they are kept
 * @param grace           how long an answer runs on without its reader
 * @param slowReader      how long a model waits for a reader that takes nothing
 * @param heartbeat       silence after which an event stream says that it is alive
 * @param history         turns given to the model
 * @param passages        passages retrieved for a question
 * @param conversations   sessions held in memory
 */
public record ChatSettings(int longestQuestion, int longestAnswer, int waiting, int replayFrames, int replayBytes,
        Duration replayAge, Duration grace, Duration slowReader, Duration heartbeat, int history, int passages, int conversations) {
}
