package knowledge;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What kind of thing a question asks for, and whether a sentence holds one. */
enum AnswerType {
    MONEY("how much (?:is|are|does|do|will|would|money|to)\\b|\\b(?:costs?|prices?|fees?|charges?|deposit|fines?|rent"
            + "|budget|salary|paid|refund amount)\\b.*\\?|how much\\b",
            "[$€£¥]\\s?\\d|\\d\\s?(?:[$€£%]|dollars?|euros?|pounds?|cents?|USD|EUR|GBP|percent|per cent)"
                    + "|\\b(?i:free|no charge|no cost|no fee|without charge)\\b"),
    CONTACT("\\b(?:e-?mail|phone|telephone|number (?:do|can|should) i call|call|contact|reach|website|web site)\\b",
            "@|https?://|www\\.|\\+?\\d[\\d ()./-]{5,}\\d|\\b(?i:contact|call|phone|email|e-mail|write to)\\b"),
    QUANTITY("\\bhow (?:many|long|old|often|big|large|far|few|soon|late|early|quickly|fast|tall|high|heavy)\\b"
            + "|\\b(?:what|which) (?:age|size|percentage|number|share|score|mark)\\b|\\b(?:minimum|maximum|limit)\\b",
            "\\d|\\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty"
                    + "|hundred|thousand|half|once|twice|daily|weekly|monthly|quarterly|yearly|annually|every"
                    + "|no limit|unlimited)\\b"),
    TIME("\\bwhen\\b|\\bwhat (?:time|date|day|days|hours|year|month)\\b|\\bdeadline\\b|\\bwhich (?:day|days|month|year)"
            + "\\b|\\bopening (?:hours|times)\\b|\\bhours\\b",
            "\\d|\\b(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june"
                    + "|july|august|september|october|november|december|spring|summer|autumn|winter|morning|afternoon"
                    + "|evening|noon|midnight|weekend|daily|day|week|month|year|after|before|within|until|as soon as)"
                    + "\\b"),
    PERSON("\\bwho(?:m|se)?\\b|\\bwhich (?:person|team|department|officer|manager)\\b",
            "\\b\\p{Lu}[\\p{L}'’-]+ (?:\\p{Lu}[\\p{L}'’-]+)|\\b(?i:team|coordinator|manager|director|officer|trainer"
                    + "|instructor|mentor|board|committee|staff|chair|lead|supervisor|administrator|secretary|treasurer"
                    + "|counsell?or|librarian|curator|volunteers?|members?|anyone|everyone|people|parents?|adults?"
                    + "|children|residents?|visitors?|learners?|participants?|tenants?|department|office|council)\\b"),
    PLACE("\\bwhere\\b|\\bwhat (?:address|room|floor|place|location)\\b|\\baddress\\b",
            "\\b(?:in|at|on|near|to|from|by|behind|outside|inside|under|through|opposite|via) (?:the |our |your |a )?"
                    + "[\\p{L}\\d]|\\b(?i:online|street|road|avenue|room|floor|building|office|desk|entrance|address)\\b");

    private final Pattern asked;
    private final Pattern given;

    AnswerType(String asked, String given) {
        this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
        this.given = Pattern.compile(given);
    }

    /** Null when the question asks for no particular kind of thing. */
    static AnswerType of(String question) {
        for (AnswerType type : values()) {
            if (type.asked.matcher(question).find()) {
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
}
