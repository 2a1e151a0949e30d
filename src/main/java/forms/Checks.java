package forms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import outbound.MailAddress;

/** The rules that fields can have, with their words. */
final class Checks {
    private static final int LONGEST_PHONE = 50;
    private static final int LONGEST_PATTERNED = 1_000;
    private static final int LONGEST_NUMBER = 79;
    private static final String NUMBER = "[+-]?\\d{1,38}(\\.\\d{1,38})?";

    private Checks() {
    }

    static Check email() {
        return value -> MailAddress.isValid(value) ? null : "Please enter a valid email address";
    }

    /** @param region country of numbers that name none, such as US */
    static Check phone(String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        return value -> {
            try {
                if (value.length() <= LONGEST_PHONE && numbers.isPossibleNumber(numbers.parse(value.strip(), region))) {
                    return null;
                }
            } catch (NumberParseException e) {
                // no number at all: the same complaint
            }
            return "Please enter a valid phone number";
        };
    }

    static Check gate(String complaint) {
        return value -> value.strip().equalsIgnoreCase("no") ? complaint : null;
    }

    static Check oneOf(Set<String> options) {
        return value -> options.contains(value) || options.contains(value.strip()) ? null
                : "Please choose one of the options";
    }

    static boolean isNumber(String value) {
        return value.length() <= LONGEST_NUMBER && value.strip().matches(NUMBER);
    }

    static Check number(BigDecimal least, BigDecimal most) {
        return value -> {
            if (!isNumber(value)) {
                return "Please enter a number";
            }
            BigDecimal number = new BigDecimal(value.strip());
            return below(number, least) ? "Please enter a number of at least " + least.toPlainString()
                    : below(most, number) ? "Please enter a number of at most " + most.toPlainString() : null;
        };
    }

    static Check date(LocalDate first, LocalDate last) {
        return value -> {
            LocalDate date = dateOf(value.strip());
            return date == null ? "Please enter a date as YYYY-MM-DD"
                    : below(date, first) ? "Please enter a date not before " + first
                    : below(last, date) ? "Please enter a date not after " + last : null;
        };
    }

    /** Null when it is none. */
    static LocalDate dateOf(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null; // such as 2026-02-30
        }
    }

    static Check length(BigDecimal least, BigDecimal most) {
        return value -> {
            BigDecimal length = BigDecimal.valueOf(value.codePointCount(0, value.length()));
            return below(length, least) ? "Please enter at least " + least.toPlainString() + " characters"
                    : below(most, length) ? "Please enter at most " + most.toPlainString() + " characters" : null;
        };
    }

    /** The whole value must match. */
    static Check pattern(Pattern pattern) {
        return value -> value.length() > LONGEST_PATTERNED ? "Please enter at most 1,000 characters"
                : pattern.matches(value) ? null : "Please use the requested format";
    }

    private static <T> boolean below(Comparable<T> value, T limit) {
        return value != null && limit != null && value.compareTo(limit) < 0;
    }
}
