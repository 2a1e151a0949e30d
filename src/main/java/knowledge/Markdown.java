package knowledge;

/** Writes plain text so that Markdown shows it as it is. */
final class Markdown {
    private Markdown() {
    }

    static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<#|~])", "\\\\$1");
    }
}
