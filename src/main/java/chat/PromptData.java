package chat;

import java.util.regex.Pattern;

/** Makes text of others harmless within a prompt: it can neither open nor close a section. */
final class PromptData {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern LONE_SURROGATES = Pattern.compile("\\p{Cs}"); // no JSON writer takes them

    private PromptData() {
    }

    /** Markdown and links stay as they are, but for {@code <}. */
    static String text(String text) {
        String clean = CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
        return LONE_SURROGATES.matcher(clean).replaceAll("\uFFFD").replace("<", "&lt;");
    }

    /** For within quotation marks, on one line. */
    static String attribute(String text) {
        return text(text).replace("\"", "&quot;").replace(">", "&gt;").replaceAll("\\s+", " ").strip();
    }
}
