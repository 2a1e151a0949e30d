package support;

import java.util.ArrayList;
import java.util.List;

/** What a {@link BedrockStandIn} does with one request. */
public final class BedrockStandInScript {
    /** A retrieved reference; page null for formats without pages. */
    public record Reference(String uri, Integer page, String title, String text, double score) {
    }

    /** A part of an agent's answer with what it rests on. */
    public record Attribution(String part, List<Reference> references) {
    }

    enum Break { NONE, EXCEPTION, SILENCE, DROP, END }

    private List<String> pieces = List.of();
    private boolean stamped;
    private int stampedPieces;
    private long firstDelayMillis;
    private long gapMillis;
    private int status = 200;
    private String errorCode = "";
    private Break breakKind = Break.NONE;
    private int breakAfter = Integer.MAX_VALUE;
    private String stopReason = "end_turn";
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private BedrockStandInScript() {
    }

    public static BedrockStandInScript saying(String... pieces) {
        return saying(List.of(pieces));
    }

    public static BedrockStandInScript saying(List<String> pieces) {
        BedrockStandInScript script = new BedrockStandInScript();
        script.pieces = List.copyOf(pieces);
        return script;
    }

    /** Each piece is {@code @nanoTime} and a space, taken as it is written: the clock is the machine's. */
    public static BedrockStandInScript stamps(int count) {
        BedrockStandInScript script = new BedrockStandInScript();
        script.stamped = true;
        script.stampedPieces = count;
        return script;
    }

    /** For Retrieve. */
    public static BedrockStandInScript finding(Reference... references) {
        BedrockStandInScript script = new BedrockStandInScript();
        script.references.addAll(List.of(references));
        return script;
    }

    /** An error answer instead of a stream, such as 429 ThrottlingException. */
    public static BedrockStandInScript refusing(int status, String errorCode) {
        BedrockStandInScript script = new BedrockStandInScript();
        script.status = status;
        script.errorCode = errorCode;
        return script;
    }

    /** Nothing at all is sent before. */
    public BedrockStandInScript after(long millis) {
        firstDelayMillis = millis;
        return this;
    }

    public BedrockStandInScript every(long millis) {
        gapMillis = millis;
        return this;
    }

    /** An exception frame, named as in the service model, such as ThrottlingException. */
    public BedrockStandInScript exceptionAfter(int count, String name) {
        errorCode = name;
        return breaking(Break.EXCEPTION, count);
    }

    public BedrockStandInScript silentAfter(int count) {
        return breaking(Break.SILENCE, count);
    }

    public BedrockStandInScript droppedAfter(int count) {
        return breaking(Break.DROP, count);
    }

    /** The reply ends properly, but without the events that close the message. */
    public BedrockStandInScript withoutStop() {
        return breaking(Break.END, size());
    }

    public BedrockStandInScript stopping(String reason) {
        stopReason = reason;
        return this;
    }

    /** For the agent: comes with the last piece. */
    public BedrockStandInScript attributing(String part, Reference... to) {
        attributions.add(new Attribution(part, List.of(to)));
        return this;
    }

    private BedrockStandInScript breaking(Break kind, int count) {
        breakKind = kind;
        breakAfter = count;
        return this;
    }

    int size() {
        return stamped ? stampedPieces : pieces.size();
    }

    String piece(int index) {
        return stamped ? "@" + System.nanoTime() + " " : pieces.get(index);
    }

    boolean stamped() {
        return stamped;
    }

    long firstDelayMillis() {
        return firstDelayMillis;
    }

    long gapMillis() {
        return gapMillis;
    }

    int status() {
        return status;
    }

    String errorCode() {
        return errorCode;
    }

    Break breakKind() {
        return breakKind;
    }

    int breakAfter() {
        return breakAfter;
    }

    String stopReason() {
        return stopReason;
    }

    List<Attribution> attributions() {
        return attributions;
    }

    List<Reference> references() {
        return references;
    }
}
