package forms;

/** One rule for the value of a field. */
@FunctionalInterface
public interface Check {

    /** What is wrong with the value, in words for its visitor; null when nothing is. Takes linear time. */
    String complaint(String value);
}
