package headroom.app.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds where sources ask for words: `Message.of(key, …)` and `say(key, …)`.
final class KeysInSources {
    private static final Pattern CALL = Pattern.compile("(?:\\bMessage\\s*\\.\\s*of|\\bsay)\\s*\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(\\+?)");
    private static final Pattern CONSTANT = Pattern.compile("\\bString\\s+(\\w+)\\s*=\\s*(\"[^\"]*\")\\s*;");
    private static final Pattern NAME = Pattern.compile("\\w+");

    private KeysInSources() {}

    /// One place where words are asked for.
    ///
    /// @param file where it stands
    /// @param key the key, or what it begins with
    /// @param prefix whether more follows that only the running program knows
    /// @param arguments how many arguments are given; -1 when that cannot be told
    record Use(Path file, String key, boolean prefix, int arguments) {}

    /// All uses in the Java files below a folder.
    static List<Use> below(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<Use> uses = new ArrayList<>();
        for (Path file : files) {
            uses.addAll(in(file, Files.readString(file)));
        }
        return uses;
    }

    /// All uses in the text of one file.
    static List<Use> in(Path file, String source) {
        String code = withoutComments(source);
        Map<String, String> constants = new HashMap<>();
        Matcher constant = CONSTANT.matcher(code);
        while (constant.find()) {
            constants.put(constant.group(1), constant.group(2));
        }
        List<Use> uses = new ArrayList<>();
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            List<String> arguments = arguments(code, call.end());
            String key = arguments.getFirst().strip();
            if (NAME.matcher(key).matches()) {
                key = constants.getOrDefault(key, "");
            }
            boolean choice = key.contains("?");
            if (key.startsWith("Message") || (!choice && !key.startsWith("\""))) {
                continue; // a message of its own, or a key that only the running program knows
            }
            Matcher literal = LITERAL.matcher(choice ? key.substring(key.indexOf('?')) : key);
            while (literal.find()) {
                boolean prefix = !literal.group(2).isEmpty();
                boolean told = !choice && !arguments.contains("arguments");
                uses.add(new Use(file, literal.group(1), prefix, told ? arguments.size() - 1 : -1));
                if (prefix) {
                    break;
                }
            }
        }
        return uses;
    }

    /// The arguments of a call whose opening bracket ends at `from`.
    private static List<String> arguments(String code, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfLiteral(code, i);
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(code.substring(start, i));
                start = i + 1;
                if (c == ')') {
                    break;
                }
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
        return arguments.isEmpty() ? List.of("") : arguments;
    }

    private static int endOfLiteral(String code, int opening) {
        int i = opening + 1;
        while (i < code.length() && code.charAt(i) != code.charAt(opening)) {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static String withoutComments(String source) {
        StringBuilder code = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                int end = Math.min(endOfLiteral(source, i), source.length() - 1);
                code.append(source, i, end + 1);
                i = end;
            } else if (source.startsWith("//", i)) {
                int end = source.indexOf('\n', i);
                i = end < 0 ? source.length() : end - 1;
            } else if (source.startsWith("/*", i)) {
                int end = source.indexOf("*/", i);
                i = end < 0 ? source.length() : end + 1;
            } else {
                code.append(c);
            }
        }
        return code.toString();
    }
}
