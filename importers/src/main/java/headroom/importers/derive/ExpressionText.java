package headroom.importers.derive;

import headroom.importers.derive.Expression.Condition;
import headroom.importers.derive.Expression.Constant;
import headroom.importers.derive.Expression.Fold;
import headroom.importers.derive.Expression.How;
import headroom.importers.derive.Expression.Joined;
import headroom.importers.derive.Expression.Rate;
import headroom.importers.derive.Expression.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an {@link Expression}: sums of products of numbers, selections, rates, folds and brackets.
final class ExpressionText {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:.]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    ExpressionText(String text) {
        this.text = text;
    }

    Expression whole() {
        Expression sum = sum();
        if (!rest().isEmpty()) {
            throw expected("the end");
        }
        return sum;
    }

    private Expression sum() {
        if (++depth > DEEPEST) {
            throw expected("fewer brackets");
        }
        Expression left = product();
        while (rest().startsWith("+") || rest().startsWith("-")) {
            char sign = text.charAt(at++);
            left = new Joined(left, sign, product());
        }
        depth--;
        return left;
    }

    private Expression product() {
        Expression left = single();
        while (rest().startsWith("*") || rest().startsWith("/")) {
            char sign = text.charAt(at++);
            left = new Joined(left, sign, single());
        }
        return left;
    }

    private Expression single() {
        Optional<String> number = take(NUMBER, 0);
        if (number.isPresent()) {
            return new Constant(Double.parseDouble(number.get()));
        }
        if (rest().startsWith("(")) {
            return inBrackets();
        }
        if (rest().startsWith("{")) {
            return quotedSelection();
        }
        String name = name();
        if (name.equals("rate")) {
            return new Rate(inBrackets());
        }
        Optional<How> fold = Arrays.stream(How.values())
                .filter(how -> how.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        return fold.isPresent() ? fold(fold.get()) : new Selection(name, conditions());
    }

    private Expression fold(How how) {
        Set<String> labels = new TreeSet<>();
        boolean keep = true;
        if (!rest().startsWith("(")) {
            String word = name();
            keep = word.equals("by");
            if (!keep && !word.equals("without")) {
                throw expected("by, without or (");
            }
            sign("(");
            while (!rest().startsWith(")")) {
                labels.add(name());
                comma(")");
            }
            sign(")");
        }
        return new Fold(how, labels, keep, inBrackets());
    }

    private Expression inBrackets() {
        sign("(");
        Expression inside = sum();
        sign(")");
        return inside;
    }

    /// A name with characters that others have not stands in quotes before the conditions, as in Prometheus 3.
    private Expression quotedSelection() {
        sign("{");
        String name = take(QUOTED, 1).orElseThrow(() -> expected("a name in quotes"));
        comma("}");
        return new Selection(plain(name), conditionsToTheEnd());
    }

    private List<Condition> conditions() {
        if (!rest().startsWith("{")) {
            return List.of();
        }
        sign("{");
        return conditionsToTheEnd();
    }

    private List<Condition> conditionsToTheEnd() {
        List<Condition> conditions = new ArrayList<>();
        while (!rest().startsWith("}")) {
            conditions.add(condition());
            comma("}");
        }
        sign("}");
        return conditions;
    }

    private Condition condition() {
        String label = name();
        String sign = take(Pattern.compile("=~|!~|!=|="), 0).orElseThrow(() -> expected("=, !=, =~ or !~"));
        String value = take(QUOTED, 1).orElseThrow(() -> expected("a value in quotes"));
        String plain = plain(value);
        Pattern pattern = Pattern.compile(sign.endsWith("~") ? value.replace("\\\\", "\\") : Pattern.quote(plain));
        return new Condition(
                label, pattern, !sign.startsWith("!"), sign.equals("=") ? Optional.of(plain) : Optional.empty());
    }

    private static String plain(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }

    private void comma(String end) {
        if (!rest().startsWith(end)) {
            sign(",");
        }
    }

    private String name() {
        return take(NAME, 0).orElseThrow(() -> expected("a name"));
    }

    private void sign(String sign) {
        if (!rest().startsWith(sign)) {
            throw expected(sign);
        }
        at += sign.length();
    }

    private Optional<String> take(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(rest());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at += matcher.end();
        return Optional.ofNullable(matcher.group(group));
    }

    /// What is left, without blanks before it.
    private String rest() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(at);
    }

    private IllegalArgumentException expected(String what) {
        return new IllegalArgumentException("expected " + what + " at " + (at + 1) + " in " + text);
    }
}
