package chat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link TurnRecord} as the row that every platform stores: names and shapes of the data specification. */
public final class TurnRows {
    private static final int SHARDS = 8;
    private static final int QUERY_BYTES = 64 * 1024;
    private static final int NAME_BYTES = 1024;
    private static final int CITATIONS_BYTES = 150 * 1024;
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() { };
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(new Writer()).addDeserializer(Instant.class, new Reader()))
            .build();

    private TurnRows() {
    }

    /** Column to value; lists and maps nested; null values stay in. A row is always below 400 KB. */
    public static Map<String, Object> row(TurnRecord turn) {
        Map<String, Object> row = JSON.convertValue(turn, ROW);
        row.put("query", Shortened.to(QUERY_BYTES, turn.query()).text());
        Shortened response = Shortened.to(Shortened.RESPONSE_BYTES, turn.response());
        row.put("response", response.text());
        row.put("truncated", turn.truncated() || response.truncated());
        if (turn.conversationId() != null) {
            row.put("conversation_id", Shortened.to(NAME_BYTES, turn.conversationId()).text());
        }
        row.put("citations", JSON.convertValue(fitting(turn.citations()), List.class));
        row.put("tenant_day", turn.tenantDay());
        row.put("pending_shard", "pending".equals(turn.state())
                ? (Object) Math.floorMod(turn.sessionId().hashCode(), SHARDS) : null);
        row.put("expires_at", turn.expiresAt() == null ? null : (Object) turn.expiresAt().getEpochSecond());
        row.replaceAll((column, value) -> WholeText.in(value));
        return row;
    }

    public static TurnRecord turn(Map<String, Object> row) {
        return JSON.convertValue(row, TurnRecord.class);
    }

    private static List<Citation> fitting(List<Citation> citations) {
        List<Citation> kept = new ArrayList<>();
        int left = CITATIONS_BYTES;
        for (Citation citation : citations) {
            left -= size(citation);
            if (left < 0) {
                break;
            }
            kept.add(citation);
        }
        return kept;
    }

    private static int size(Citation citation) {
        try {
            return JSON.writeValueAsBytes(citation).length;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A citation cannot be written as JSON", e);
        }
    }

    private static final class Writer extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(StoredTime.text(time));
        }
    }

    /** Text is ISO-8601, a number is epoch seconds. */
    private static final class Reader extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return in.currentToken().isNumeric() ? Instant.ofEpochSecond(in.getLongValue())
                    : Instant.parse(in.getText());
        }
    }
}
