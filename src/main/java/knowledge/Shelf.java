package knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;

/** What searches need; {@code embeddings} is null when there is no model. */
record Shelf(Index index, Embeddings embeddings, Cache<String, PackedEncoding> recent)
        implements AutoCloseable {
    private static final long RECENT_BYTES = 48L * 1024 * 1024;

    static Shelf of(Index index, Embeddings embeddings) {
        return new Shelf(index, embeddings, Caffeine.newBuilder().maximumWeight(RECENT_BYTES)
                .weigher((String text, PackedEncoding encoding) -> encoding.bytes() + 2 * text.length()).build());
    }

    /** Token vectors of a text; the same sentences are looked at again and again. */
    PackedEncoding encoded(String text) {
        return recent.get(text, key -> PackedEncoding.of(embeddings.encode(key)));
    }

    @Override
    public void close() throws IOException {
        try {
            index.close();
        } finally {
            if (embeddings != null) {
                embeddings.close();
            }
        }
    }
}
