package knowledge;

import java.util.ArrayList;
import java.util.List;

/** Makes a table row readable on its own. */
final class TableRows {
    private TableRows() {
    }

    /** {@code Header: value, Header: value.}; without headers the values alone. */
    static String sentence(List<String> header, List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String value = Texts.tidy(cells.get(i));
            String name = i < header.size() ? Texts.tidy(header.get(i)) : "";
            if (!value.isEmpty()) {
                parts.add(name.isEmpty() ? value : name.replaceFirst(":$", "") + ": " + value);
            }
        }
        String joined = String.join(", ", parts);
        return joined.isEmpty() || joined.matches(".*[.!?]$") ? joined : joined + ".";
    }
}
