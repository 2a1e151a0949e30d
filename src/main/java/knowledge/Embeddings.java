package knowledge;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedding model bge-small-en-v1.5, run in this process. Safe from several threads. */
final class Embeddings implements AutoCloseable {
    static final int DIMENSIONS = 384;
    private static final Logger LOG = LoggerFactory.getLogger(Embeddings.class);
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final String QUERY = "Represent this sentence for searching relevant passages: ";
    private static final int LONGEST = 256;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece tokenizer;
    /** Shared by those who compute; a session closed under them would end the process. */
    private final ReadWriteLock closing = new ReentrantReadWriteLock();

    /**
     * Unit vectors of a text.
     *
     * @param whole  of the text as one
     * @param tokens of each token, the marks at both ends included
     * @param word   which of the words a token belongs to, -1 for the marks
     */
    record Encoding(float[] whole, float[][] tokens, int[] word, List<String> words) {
    }

    private Embeddings(OrtEnvironment environment, OrtSession session, WordPiece tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /** Null when the native library or the model cannot be loaded here; the reason is logged. */
    static Embeddings load() {
        try (InputStream model = resource(MODEL); InputStream words = resource(TOKENIZER)) {
            WordPiece tokenizer = new WordPiece(words, LONGEST);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1);
            return new Embeddings(environment, environment.createSession(model.readAllBytes(), options), tokenizer);
        } catch (OrtException | IOException | LinkageError absent) {
            LOG.warn("The embedding model cannot be loaded ({}). Documents are searched by words alone; "
                    + "answers will be poorer.", absent.toString());
            return null;
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = Embeddings.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }

    /** Whether this is a common word of the language the model was trained on. */
    boolean knows(String word) {
        return tokenizer.knows(word);
    }

    /** The vector with which a question looks for passages. */
    float[] query(String question) {
        return encode(QUERY + question).whole();
    }

    /** @throws IllegalStateException after the end */
    Encoding encode(String text) {
        closing.readLock().lock();
        try {
            return run(text);
        } finally {
            closing.readLock().unlock();
        }
    }

    private Encoding run(String text) {
        WordPiece.Tokens tokens = tokenizer.tokens(text);
        long[] attention = new long[tokens.ids().length];
        Arrays.fill(attention, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {tokens.ids()});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {attention});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][attention.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][] hidden = ((float[][][]) result.get(0).getValue())[0];
            for (float[] vector : hidden) {
                normalise(vector);
            }
            return new Encoding(hidden[0], hidden, tokens.word(), tokens.words());
        } catch (OrtException broken) {
            throw new IllegalStateException("The embedding model failed", broken);
        }
    }

    static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void normalise(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector)) + 1e-9f;
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            session.close();
        } catch (OrtException late) {
            LOG.debug("The embedding model did not close", late);
        } finally {
            closing.writeLock().unlock();
        }
    }
}
