package losstest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import chat.Json;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One submission as its caller made it.
 *
 * @param key  the caller's own id, the same at every try
 * @param mark text in its data that no other has
 */
record Order(String key, String mark, ObjectNode data) {
    private static final List<String> NOTES = List.of("Guten Tag, schöne Grüße", "line one\nline two\r\nline three",
            "<b>bold</b> & \"quoted\" 'single' \\ back", "日本語のメモ 🎁", "a,b;c\t|d {{x}} ${y}", "plain");

    static Order number(int number, Plan plan) {
        SplittableRandom random = new SplittableRandom(plan.seed() * 1_000_003 + number);
        String mark = "mark-" + plan.seed() + "-" + number + "-end";
        ObjectNode data = Json.object().put("full_name", "Visitor " + number)
                .put("email", "visitor" + number + "@example.org").put("mark", mark)
                .put("note", NOTES.get(random.nextInt(NOTES.size()))).put("hours", random.nextInt(1, 40));
        return new Order("loss-" + plan.seed() + "-" + number, mark, data);
    }
}
