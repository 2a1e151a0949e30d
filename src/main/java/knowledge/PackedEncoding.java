package knowledge;

/**
 * An encoding at a quarter of its size, to be kept: one byte a number, scaled token by token.
 *
 * @param word which word a token belongs to, -1 for the marks; token 0 stands for the whole text
 */
record PackedEncoding(byte[][] tokens, float[] scales, int[] word) {

    static PackedEncoding of(Embeddings.Encoding encoding) {
        int count = encoding.tokens().length;
        byte[][] tokens = new byte[count][Embeddings.DIMENSIONS];
        float[] scales = new float[count];
        for (int i = 0; i < count; i++) {
            float largest = 1e-9f;
            for (float value : encoding.tokens()[i]) {
                largest = Math.max(largest, Math.abs(value));
            }
            scales[i] = largest / Byte.MAX_VALUE;
            for (int j = 0; j < Embeddings.DIMENSIONS; j++) {
                tokens[i][j] = (byte) Math.round(encoding.tokens()[i][j] / scales[i]);
            }
        }
        return new PackedEncoding(tokens, scales, encoding.word());
    }

    /** Cosine of a unit vector with a token; of token 0 with the whole text. */
    float dot(float[] vector, int token) {
        byte[] packed = tokens[token];
        float sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * packed[i];
        }
        return sum * scales[token];
    }

    int bytes() {
        return tokens.length * (Embeddings.DIMENSIONS + 24);
    }
}
