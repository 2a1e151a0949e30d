package bedrock;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes bytes that may be cut within a character. */
final class Utf8Pieces {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer unread = ByteBuffer.allocate(0);

    String add(ByteBuffer bytes) {
        ByteBuffer all = ByteBuffer.allocate(unread.remaining() + bytes.remaining()).put(unread).put(bytes).flip();
        CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
        decoder.decode(all, text, false);
        unread = all;
        return text.flip().toString();
    }
}
