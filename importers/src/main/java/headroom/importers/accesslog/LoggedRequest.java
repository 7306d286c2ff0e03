package headroom.importers.accesslog;

import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of an access log.
///
/// @param millis when it was answered
/// @param seconds how long it took; NaN where the log does not say
/// @param bytes how many bytes were sent; NaN where the log does not say
/// @param failed whether the server failed
record LoggedRequest(long millis, double seconds, double bytes, boolean failed) {
    private static final Pattern COMBINED = Pattern.compile(
            "\\S+ \\S+ .{1,200}?\\[(\\d\\d)/(\\w{3})/(\\d{4}):([\\d:]{8}) ([+-]\\d{4})] \"(?:[^\"\\\\]|\\\\.)*+\" (\\d{3}) (\\d+|-)(.*)",
            Pattern.DOTALL);
    private static final Pattern TRAILING = Pattern.compile("(?:^|[\\s=:,\"])(\\d+\\.\\d{3,6})(?=$|[\\s,\"])");
    /// Where the visitor came from and with what: text that may hold any number.
    private static final Pattern VISITOR = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"\\s*){1,2}");
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// A line as nginx and Apache write it. Behind the known fields, the largest number with three or more decimals is
    /// taken as the response time: that of the upstream is never longer.
    static Optional<LoggedRequest> combined(String line) {
        Matcher matcher = COMBINED.matcher(line);
        int month = matcher.matches() ? MONTHS.indexOf(matcher.group(2)) / 3 + 1 : 0;
        if (month == 0 || line.length() > 1 << 16) {
            return Optional.empty();
        }
        String iso = matcher.group(3) + (month < 10 ? "-0" : "-") + month + "-" + matcher.group(1) + "T"
                + matcher.group(4) + matcher.group(5);
        long millis = Moment.of(iso, ZoneOffset.UTC);
        String rest = matcher.group(8);
        Matcher visitor = VISITOR.matcher(rest);
        Matcher number = TRAILING.matcher(visitor.lookingAt() ? rest.substring(visitor.end()) : rest);
        double seconds = Double.NaN;
        while (number.find()) {
            double value = Double.parseDouble(number.group(1));
            seconds = Double.isNaN(seconds) ? value : Math.max(seconds, value);
        }
        double bytes = matcher.group(7).equals("-") ? 0 : Double.parseDouble(matcher.group(7));
        boolean failed = matcher.group(6).startsWith("5");
        return millis == Epoch.NONE ? Optional.empty() : Optional.of(new LoggedRequest(millis, seconds, bytes, failed));
    }

    /// A line of a load balancer, classic or application: times are seconds, -1 where a request was not answered.
    static Optional<LoggedRequest> balancer(String line) {
        String[] parts = line.split(" ", 14);
        int time = parts[0].indexOf('-') > 0 ? 0 : 1;
        if (parts.length < time + 11) {
            return Optional.empty();
        }
        long millis = Moment.of(parts[time], ZoneOffset.UTC);
        double seconds = 0;
        for (int i = time + 4; i < time + 7; i++) {
            double part = number(parts[i]);
            seconds += part < 0 ? Double.NaN : part;
        }
        boolean failed = parts[time + 7].startsWith("5") || Double.isNaN(seconds);
        double bytes = number(parts[time + 10]);
        return millis == Epoch.NONE ? Optional.empty() : Optional.of(new LoggedRequest(millis, seconds, bytes, failed));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
