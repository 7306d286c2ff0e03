package headroom.importers.steps;

import headroom.importers.catalogue.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a column of a load test holds, told by the words of its name (see {@link Words}); the first that fits
/// counts.
enum Measure {
    /// Clients, connections, users or threads at once.
    CONCURRENCY(
            "(concurrency|conc|(num_|number_of_|active_)?(clients?|connections?|conns?|users?|threads?|vus|workers|sessions"
                    + "|nodes|processes|procs|cpus)|user_count|virtual_users|parallel(ism)?|n|size|c|load)"),
    /// Requests offered a second.
    OFFERED("(offered(_load)?|offered_(rps|qps|tps)|target_(rps|qps|tps|rate)|requested_(rps|qps)|arrival_rate|lambda)"
            + "(_per_(s|sec|second))?"),
    /// Requests served a second.
    THROUGHPUT(
            "(throughput|tput|thruput|x|rps|qps|tps|ops|actual_qps|req_s|(achieved|served|completed|measured)_(rps|qps|tps)"
                    + "|throughput_(rps|qps|tps|ops)|(throughput_)?(requests?|reqs?|transactions|ops|operations|queries)_per_"
                    + "(s|sec|second))"),
    /// Requests, over the whole step.
    REQUESTS("(requests|transactions|total_requests|request_count|samples|completed|n_requests)"),
    /// Failed requests, over the whole step.
    ERROR_COUNT("(errors?|failures?|failed|error_count|failure_count|non2xx|failed_requests)"),
    /// The share of requests that failed.
    ERROR_SHARE("(errors?|failures?|failed|err)_(ratio|rate|share|fraction|percent|pct)"),
    /// Mean response time.
    MEAN(
            "((lat|latency|response|response_time|rt|duration|resp_time)_)?(mean|avg|average)(_(lat|latency|response_time|rt"
                    + "|duration|resp_time))?(_(ns|us|ms|s|sec|msec|seconds|milliseconds|microseconds))?"
                    + "|(response_time|latency|rt|resp_time)(_(ns|us|ms|s|sec|msec|seconds|milliseconds|microseconds))?"),
    /// A percentile of response times; the first group is the percentile.
    PERCENTILE(
            "(?:(?:lat|latency|response|response_time|rt|duration|resp_time)_)?(?:p(\\d{2,5}(?:_\\d+)?)|(\\d{2})(?:th)?"
                    + "_percent(?:ile)?|(median))(?:_(?:lat|latency|response_time|rt))?"
                    + "(?:_(?:ns|us|ms|s|sec|msec|seconds|milliseconds|microseconds))?"),
    /// Cores that others used.
    FOREIGN_CORES("foreign_cores?"),
    /// Busy cores; the first group is whose.
    CORES("(.+)_cores?"),
    /// Busy thousandths of cores; the first group is whose.
    MILLICORES("cpu_mil{1,2}i(?:_avg)?_(.+)|(.+)_(?:millicores|mcores)"),
    /// A busy share; the first group is whose.
    UTILISATION(
            "(.+?)_(?:util|utili[sz]ation|busy|usage)(?:_(?:percent|pct|ratio))?|(.+?)_cpu(?:_(?:percent|pct|ratio|util))?"
                    + "|(cpu)(?:_(?:percent|pct|ratio|util|utili[sz]ation|usage|busy))?|(util|utili[sz]ation)(?:_(?:percent|pct))?"),
    ITERATION("(iteration|iter|it|round|build|version|config|variant|change|phase)"),
    COMPONENT("(component|tier|part|module|service|target)"),
    REPEAT("(rep|repeat|repetition|run|trial|replicate)"),
    /// When a step began.
    START("(start|start_epoch|start_time|started|begin|start_ts|start_timestamp)(_(s|ms))?"),
    /// How long a step took, seconds.
    DURATION("(duration|duration_s|seconds|actual_duration|duration_sec|elapsed_s)"),
    /// A name that tells tests of one file apart.
    NAME("(dataset|name|framework|system|label|labels|series|test|scenario|case|benchmark|product|host)");

    private final Pattern pattern;

    Measure(String words) {
        pattern = Pattern.compile("_(?:" + words + ")_");
    }

    /// What the column of that name holds.
    static Optional<Measure> of(String columnName) {
        String words = Words.of(columnName);
        for (Measure measure : values()) {
            if (measure.pattern.matcher(words).matches()) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /// What the name says besides: the percentile, or whose cores or share it is. Empty text if nothing.
    String detail(String columnName) {
        Matcher matcher = pattern.matcher(Words.of(columnName));
        if (!matcher.matches()) {
            return "";
        }
        // the outermost groups of a pattern without detail hold the whole name
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Objects.requireNonNull(matcher.group(group));
            }
        }
        return "";
    }

    /// Whose cores or share the column holds, as its name writes it: `auth-service` for
    /// `auth-service_utilisation`.
    String owner(String columnName) {
        String words = "_" + detail(columnName) + "_";
        String name = columnName.strip();
        for (int end = name.length(); end > 0; end--) {
            if (Words.of(name.substring(0, end)).equals(words)) {
                return trimmed(name.substring(0, end));
            }
        }
        for (int start = 0; start < name.length(); start++) {
            if (Words.of(name.substring(start)).equals(words)) {
                return trimmed(name.substring(start));
            }
        }
        return detail(columnName);
    }

    private static String trimmed(String owner) {
        return owner.replaceAll("^[\\s._-]+|[\\s._-]+$", "");
    }
}
