package headroom.importers.live;

import headroom.importers.text.Selector;
import headroom.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/// Fetches metrics piece by piece into one file.
final class Fetch {
    /// Prometheus answers with at most so many points a series (web/api/v1/api.go).
    static final long MOST_POINTS = 11_000;

    private static final long MOST_VALUES = 2_000_000;
    private static final long MOST_SERIES = 20_000;
    private static final Duration USUAL_READINGS = Duration.ofMinutes(1);
    private static final Pattern NAMED = Pattern.compile("([A-Za-z_:][A-Za-z0-9_:]*)\\s*(\\{.*})?");
    private static final JsonFactory JSON = new JsonFactory();

    private final LiveServer server;
    private final Wanted wanted;
    private final Progress progress;
    private final List<Planned> planned = new ArrayList<>();
    private long done;

    Fetch(LiveServer server, Wanted wanted, Progress progress) {
        this.server = server;
        this.wanted = wanted;
        this.progress = progress;
    }

    /// A question and how many steps of it are asked for at once.
    private record Planned(Question question, long points) {}

    void run(Path into) throws IOException {
        for (String selector : wanted.selectors()) {
            plan(selector.strip());
        }
        progress.report(0, total());
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), Files.newOutputStream(into), JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeStringProperty("status", "success");
            out.writeObjectPropertyStart("data");
            out.writeStringProperty("resultType", "matrix");
            out.writeArrayPropertyStart("result");
            for (Planned one : planned) {
                ask(one, 1, wanted.points(), one.points, out);
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeEndObject();
        }
    }

    private long total() {
        return planned.size() * wanted.points();
    }

    private void plan(String selector) throws IOException {
        String metric = metric(selector);
        long at = wanted.to().getEpochSecond();
        String ever = "last_over_time(" + selector + "["
                + Duration.between(wanted.from(), wanted.to()).toSeconds() + "s])";
        long series = (long) estimate("count(" + ever + ")", at);
        if (series > MOST_SERIES) {
            throw new LiveTrouble("import.live-too-many-series", metric, series, MOST_SERIES);
        }
        List<Question> questions =
                Question.of(metric, selector, type(metric), wanted.step(), readings(selector, at), series);
        long points = Math.clamp(MOST_VALUES / Math.max(1, series), 1, MOST_POINTS);
        questions.forEach(question -> planned.add(new Planned(question, points)));
    }

    private static String metric(String selector) throws LiveTrouble {
        Matcher named = NAMED.matcher(selector);
        String metric = named.matches()
                ? Objects.requireNonNull(named.group(1))
                : Selector.parse(selector).map(Selector::metric).orElse("");
        if (metric.isEmpty()) {
            throw new LiveTrouble("import.live-no-metric", selector);
        }
        return metric;
    }

    /// The highest value of a query, which only says how to ask: 0 where the server finds it too large.
    private double estimate(String query, long at) throws IOException {
        try {
            return server.highest(query, at, progress);
        } catch (LiveTrouble trouble) {
            if (trouble.tooLarge()) {
                return 0;
            }
            throw trouble;
        }
    }

    /// What the server says that a metric is; not all of them say it.
    private String type(String metric) throws IOException {
        String family = metric.replaceFirst("_(bucket|sum|count)$", "");
        for (String name : List.of(metric, family)) {
            try {
                JsonNode said = server.tree("/api/v1/metadata", Map.of("metric", name), progress);
                String type = said.path("data").path(name).path(0).path("type").asString("");
                if (!type.isEmpty() && !type.equals("unknown")) {
                    return type;
                }
            } catch (LiveTrouble unknown) {
                return "";
            }
        }
        return "";
    }

    /// How far apart readings are: as many as there were in the last hour, or in all the time that is wanted.
    private Duration readings(String selector, long at) throws IOException {
        long span = Math.min(3600, Duration.between(wanted.from(), wanted.to()).toSeconds());
        double count = estimate("max(count_over_time(" + selector + "[" + span + "s]))", at);
        return count < 2 ? USUAL_READINGS : Duration.ofMillis(Math.max(1000, Math.round(span * 1000 / count)));
    }

    /// Asks for some steps, in pieces; where the server finds a piece too large, in halves of it.
    private void ask(Planned planned, long first, long last, long most, JsonGenerator out) throws IOException {
        long from = first;
        long size = most;
        while (from <= last) {
            long to = Math.min(last, from + size - 1);
            try {
                piece(planned.question, from, to, out);
            } catch (LiveTrouble trouble) {
                if (!trouble.tooLarge() || size <= 1 || to == from) {
                    throw trouble;
                }
                size = Math.max(1, (to - from + 1) / 2);
                continue;
            }
            done += to - from + 1;
            progress.report(done, total());
            from = to + 1;
        }
    }

    private void piece(Question question, long from, long to, JsonGenerator out) throws IOException {
        progress.check();
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("query", question.query());
        parameters.put("start", Long.toString(moment(from)));
        parameters.put("end", Long.toString(moment(to)));
        parameters.put("step", Long.toString(wanted.step().toSeconds()));
        try (InputStream in = server.stream(parameters, progress)) {
            new PieceCopy(question, out).copy(in);
        } catch (JacksonException e) {
            throw new LiveTrouble("import.live-broken", server.address());
        }
    }

    /// The end of a step, epoch seconds.
    private long moment(long step) {
        return wanted.from().getEpochSecond() + step * wanted.step().toSeconds();
    }
}
