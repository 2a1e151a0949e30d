package knowledge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One printed line; more than one segment means wide gaps, as between the columns of a table.
 * Lengths are in points, y grows downwards.
 */
record PdfLine(int page, float y, float size, boolean bold, List<Segment> segments) {

    /** Text without a wide gap in it. */
    record Segment(float x, float end, String text) {
    }

    String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining(" "));
    }

    float x() {
        return segments.get(0).x();
    }

    float end() {
        return segments.get(segments.size() - 1).end();
    }

    /** A bullet that stands apart from its text does not make a table. */
    PdfLine joined() {
        boolean bullet = segments.size() > 1 && Bullets.starts(segments.get(0).text() + " ")
                && segments.get(0).text().length() <= 4;
        if (!bullet) {
            return this;
        }
        return new PdfLine(page, y, size, bold, List.of(new Segment(x(), end(), text())));
    }
}
