package knowledge;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What kind of thing a question asks for, and whether a sentence holds one. */
enum AnswerType {
    CONTACT("(?:phone|telephone) number|e-?mail address|\\bnumber (?:do|can|should) i call"
            + "|\\bhow (?:can|do|could|may) (?:i|we) (?:contact|reach|call|e-?mail|phone)\\b"
            + "|\\bwhom? (?:do|can|should|must) (?:i|we) (?:contact|reach|call|e-?mail|phone|write)\\b",
            "e-?mail|phone|telephone|call|contact|reach|website|web site",
            "@|https?://|www\\.|\\+?\\d[\\d ()./-]{5,}\\d|\\b(?i:contact|call|phone|email|e-mail|write to)\\b"),
    DURATION("\\bhow (?:long|soon|late|early|quickly|fast)\\b|\\bhow much (?:time|notice|longer)\\b"
            + "|\\bhow far (?:ahead|in advance)\\b",
            "duration|notice",
            Kinds.NUMBER + "[\\w -]{0,20}?\\b(?i:seconds?|minutes?|min|hours?|days?|nights?|evenings?|weeks?|months?"
                    + "|years?|characters?|words|pages|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|inches)\\b"
                    + "|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b|\\b(?i:until|within|immediately|at once|unlimited)\\b"),
    MONEY("\\bhow much (?:is|are|was|does|do|did|will|would|must|should|can|could|to|for|per|money|a|an|the)\\b"
            + "(?!.*\\bweighs?\\b)|\\bhow much\\W*$"
            + "|\\bwhat (?:is|are|was|does|do) .*\\b(?:costs?|prices?|fees?|charges?|deposits?|fines?|rent|salary)\\b",
            "costs?|prices?|fees?|charges?|deposit|fines?|rent|budget|salary|paid|refund amount",
            "[$€£¥]\\s?\\d|\\d\\s?(?:[$€£%]|dollars?|euros?|pounds?|cents?|USD|EUR|GBP|percent|per cent)"
                    + "|\\b(?i:free|no charge|no cost|no fee|without charge|nothing)\\b"),
    QUANTITY("\\bhow (?:many|much|old|often|big|large|far|few|tall|high|heavy|wide|deep)\\b"
            + "|\\b(?:what|which) (?:age|size|percentage|number|share|score|mark)\\b",
            "minimum|maximum|limit",
            "\\d|" + Kinds.NUMBER + "|\\b(?i:once|twice|daily|weekly|monthly|quarterly|yearly|annually|every|each"
                    + "|no limit|unlimited)\\b"),
    TIME("^(?!\\W*(?:what|how|who|which|where)\\b).*\\bwhen\\b|\\b(?:what|which) (?:time|date|day|days|hours|year|month)\\b|\\bdeadline\\b"
            + "|\\bopening (?:hours|times)\\b",
            "hours|deadline|date",
            "\\d|\\b(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june"
                    + "|july|august|september|october|november|december|spring|summer|autumn|winter|morning|afternoon"
                    + "|evening|noon|midnight|weekend|daily|day|week|month|year|after|before|within|until|as soon as)"
                    + "s?\\b"),
    PERSON("\\bwho(?:m|se)?\\b|\\bwhich (?:person|team|department|officer|manager)\\b", null,
            "\\b\\p{Lu}[\\p{L}'’-]+ (?:\\p{Lu}[\\p{L}'’-]+)|\\b(?i:team|coordinator|manager|director|officer|trainer"
                    + "|instructor|mentor|board|committee|staff|chair|lead|supervisor|administrator|secretary|treasurer"
                    + "|counsell?or|librarian|curator|volunteers?|members?|anyone|everyone|people|parents?|adults?"
                    + "|children|residents?|visitors?|learners?|participants?|tenants?|department|office|council)\\b"),
    PLACE("\\bwhere\\b|\\bwhat (?:address|room|floor|place|location)\\b", "address",
            "\\b(?:in|at|on|near|to|from|by|behind|outside|inside|under|through|opposite|via) (?:the |our |your |a )?"
                    + "[\\p{L}\\d]|\\b(?i:online|street|road|avenue|room|floor|building|office|desk|entrance|address)\\b");

    private static final Pattern YES_OR_NO = Pattern.compile("^\\W*(?:can|could|may|must|should|shall|will|would|is"
            + "|are|was|were|do|does|did|has|have)\\b", Pattern.CASE_INSENSITIVE);

    private final Pattern asked;
    private final Pattern named;
    private final Pattern given;

    /** @param named words that only hint at the kind */
    AnswerType(String asked, String named, String given) {
        this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
        this.named = named == null ? null : Pattern.compile("\\b(?:" + named + ")\\b", Pattern.CASE_INSENSITIVE);
        this.given = Pattern.compile(given);
    }

    /** Null when the question asks for no particular kind of thing. */
    static AnswerType of(String question) {
        for (AnswerType type : values()) {
            if (type.asked.matcher(question).find()) {
                return type;
            }
        }
        if (YES_OR_NO.matcher(question).find()) {
            return null;
        }
        for (AnswerType type : values()) {
            if (type.named != null && type.named.matcher(question).find()) {
                return type;
            }
        }
        return null;
    }

    /** The words of the question itself do not count: asked who trains instructors, "instructors" is no answer. */
    boolean in(String sentence, Set<String> questionWords) {
        Matcher found = given.matcher(sentence);
        while (found.find()) {
            List<String> words = WordPiece.words(found.group());
            if (!questionWords.containsAll(words.stream().map(AnswerType::singular).toList())) {
                return true;
            }
        }
        return false;
    }

    static Set<String> questionWords(String question) {
        return WordPiece.words(question).stream().map(AnswerType::singular).collect(Collectors.toSet());
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** An enum's own constants cannot be used in its constructor calls. */
    private static final class Kinds {
        static final String NUMBER = "(?:\\d|\\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                + "|twenty|thirty|forty|fifty|sixty|hundred|thousand|half)\\b)";
    }
}
