package headroom.sampledata;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes the synthetic system's records in the shapes that real tools export.
public final class AuthServiceFiles {
    private final Truth truth;
    private final long seed;
    private final SyntheticDemand demand;
    private final Instant end;

    /// Files of a truth with noise of a seed.
    public AuthServiceFiles(Truth truth, long seed) {
        this.truth = truth;
        this.seed = seed;
        this.demand = new SyntheticDemand(truth, seed);
        this.end = truth.firstDay()
                .plusWeeks(truth.weeks())
                .atStartOfDay(truth.zone())
                .toInstant();
    }

    /// Writes all files into a folder and names them.
    ///
    /// @throws IOException if a file cannot be written
    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        files.add(text(folder, "demand-5min.csv", demandCsv(), StandardCharsets.UTF_8));
        files.add(text(folder, "path-prometheus.json", prometheus(), StandardCharsets.UTF_8));
        files.add(text(folder, "mongo-datadog-query.json", datadogQuery(), StandardCharsets.UTF_8));
        files.add(text(folder, "auth-datadog-widget.csv", datadogWidget(), StandardCharsets.UTF_8));
        files.add(text(folder, "app-hourly-eu.csv", european(), Charset.forName("windows-1252")));
        SyntheticTests tests = new SyntheticTests(truth, seed);
        for (int i = 0; i < truth.iterations().size(); i++) {
            String table = String.join("\n", tests.csv(i)) + "\n";
            files.add(text(folder, "loadtest-iteration-" + i + ".csv", table, StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Path text(Path folder, String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    /// Served requests of every five minutes; steps without a record are left out, as the exporting database does.
    private String demandCsv() {
        StringBuilder csv = new StringBuilder("time,requests_per_second\n");
        for (SyntheticDemand.Step step : demand.recorded()) {
            step.servedRps()
                    .ifPresent(rps -> csv.append(step.start())
                            .append(',')
                            .append(String.format(Locale.ROOT, "%.2f", rps))
                            .append('\n'));
        }
        return csv.toString();
    }

    /// What the system looked like in a step.
    private record Seen(Instant start, double servedRps, double offeredRps) {
        /// How far beyond its limit it was driven: 0 while everything was served.
        double excess() {
            return Math.max(0, offeredRps / servedRps - 1.02);
        }
    }

    private List<Seen> seen(LocalDate from) {
        List<Seen> seen = new ArrayList<>();
        for (SyntheticDemand.Step step : demand.steps(from, truth.firstDay().plusWeeks(truth.weeks()))) {
            step.servedRps().ifPresent(rps -> seen.add(new Seen(step.start(), rps, step.offeredRps())));
        }
        return seen;
    }

    private double utilisation(Truth.Part part, Seen seen, Random noise) {
        double busy = seen.servedRps() / part.capacityRps(truth.production());
        return Math.min(1, busy * Math.exp(0.008 * noise.nextGaussian()));
    }

    /// Response time of the 99th percentile in production: an open queue at each component, and a backlog where more is
    /// asked for than served.
    private double p99Seconds(Seen seen, Random noise) {
        double mean = 0;
        for (Truth.Part part : truth.components()) {
            double capacity = part.capacityRps(truth.production());
            double busy = Math.min(0.97, seen.servedRps() / capacity);
            mean += part.latencySeconds() * part.visits() + 1 / capacity / (1 - busy);
        }
        double backlog = 0.45 * seen.excess();
        return (2.6 * mean + backlog) * Math.exp(0.03 * noise.nextGaussian());
    }

    /// The last fortnight from Prometheus: rates, response times, connections and queue of the path, every five
    /// minutes.
    private String prometheus() {
        List<Seen> seen = seen(truth.firstDay().plusWeeks(truth.weeks()).minusDays(14));
        Random noise = new Random(seed * 7 + 1);
        StringBuilder json =
                new StringBuilder("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[");
        matrix(json, "nginx:http_requests:rate5m", "nginx", seen, step -> step.servedRps());
        json.append(',');
        matrix(json, "nginx:http_request_duration_seconds:p99", "nginx", seen, step -> p99Seconds(step, noise));
        json.append(',');
        matrix(
                json,
                "nginx_connections_active",
                "nginx",
                seen,
                step -> Math.rint(step.servedRps() * p99Seconds(step, noise) / 2.6 + 900 * step.excess()));
        json.append(',');
        matrix(
                json,
                "mongodb_ss_globalLock_currentQueue",
                "mongo",
                seen,
                step -> Math.rint(180 * step.excess() + Math.max(0, noise.nextGaussian())));
        json.append(',');
        matrix(json, "nginx:http_requests:error_ratio", "nginx", seen, step -> 0.12 * Math.min(1, step.excess()));
        for (Truth.Part part : truth.components()) {
            if (part.name().equals("nginx") || part.name().equals("mongo")) {
                json.append(',');
                matrix(
                        json,
                        part.name() + ":cpu_utilisation:ratio",
                        part.name(),
                        seen,
                        step -> utilisation(part, step, noise));
            }
        }
        return json.append("]}}\n").toString();
    }

    private interface Reading {
        double of(Seen seen);
    }

    private void matrix(StringBuilder json, String name, String job, List<Seen> seen, Reading reading) {
        json.append("{\"metric\":{\"__name__\":\"")
                .append(name)
                .append("\",\"job\":\"")
                .append(job);
        json.append("\"},\"values\":[");
        boolean first = true;
        for (Seen step : seen) {
            // Prometheus stamps a rate with the end of its window
            long stamp = step.start().getEpochSecond() + truth.demand().stepSeconds();
            String value = String.format(Locale.ROOT, "%.5g", reading.of(step));
            json.append(first ? "" : ",")
                    .append('[')
                    .append(stamp)
                    .append(",\"")
                    .append(value)
                    .append("\"]");
            first = false;
        }
        json.append("]}");
    }

    /// Averages of the three database nodes over two hours, as Datadog gives for a window of three months.
    private String datadogQuery() {
        long intervalSeconds = 7200;
        Truth.Part mongo = part("mongo");
        List<Seen> seen = seen(truth.firstDay());
        long from = seen.getFirst().start().getEpochSecond() / intervalSeconds * intervalSeconds;
        StringBuilder json = new StringBuilder("{\"status\":\"ok\",\"res_type\":\"time_series\",\"resp_version\":1,");
        json.append("\"query\":\"avg:system.cpu.user{service:mongo} by {host}\",\"from_date\":")
                .append(from * 1000)
                .append(",\"to_date\":")
                .append(end.toEpochMilli())
                .append(",\"group_by\":[\"host\"],\"message\":\"\",\"series\":[");
        for (int node = 1; node <= mongo.count(); node++) {
            json.append(node == 1 ? "" : ",");
            datadogSeries(json, node, mongo, seen, from, intervalSeconds);
        }
        return json.append("]}\n").toString();
    }

    private void datadogSeries(
            StringBuilder json, int node, Truth.Part mongo, List<Seen> seen, long from, long intervalSeconds) {
        Random noise = new Random(seed * 13 + node);
        String scope = "host:mongo-" + node + ",service:mongo";
        json.append("{\"metric\":\"system.cpu.user\",\"display_name\":\"system.cpu.user\",\"aggr\":\"avg\",")
                .append("\"scope\":\"")
                .append(scope)
                .append("\",\"tag_set\":[\"host:mongo-")
                .append(node)
                .append("\"],\"expression\":\"avg:system.cpu.user{")
                .append(scope)
                .append("}\",\"interval\":")
                .append(intervalSeconds)
                .append(",\"unit\":[{\"family\":\"percentage\",\"name\":\"percent\",\"plural\":\"percent\",")
                .append("\"short_name\":\"%\",\"scale_factor\":1.0,\"id\":17},null],\"pointlist\":[");
        long bucket = from;
        double sum = 0;
        int count = 0;
        boolean first = true;
        for (Seen step : seen) {
            long at = step.start().getEpochSecond() / intervalSeconds * intervalSeconds;
            if (at != bucket && count > 0) {
                json.append(first ? "" : ",").append(point(bucket, 100 * sum / count));
                first = false;
                sum = 0;
                count = 0;
            }
            bucket = at;
            sum += utilisation(mongo, step, noise);
            count++;
        }
        json.append(',').append(point(bucket, 100 * sum / count)).append("]}");
    }

    private static String point(long bucketSeconds, double value) {
        return String.format(Locale.ROOT, "[%d.0,%.3f]", bucketSeconds * 1000, value);
    }

    /// One week of hourly averages as a dashboard widget offers for download. Its layout is assumed.
    private String datadogWidget() {
        Truth.Part auth = part("auth");
        Random noise = new Random(seed * 17);
        StringBuilder csv = new StringBuilder(
                "\"time\",\"avg:system.cpu.user{service:auth}\",\"avg:trace.auth.request.duration.by.service.99p{service:auth}\"\n");
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        for (Seen hour : hours(seen(truth.firstDay().plusWeeks(truth.weeks()).minusDays(7)))) {
            csv.append(format.format(hour.start()))
                    .append(String.format(
                                    Locale.ROOT,
                                    ",%.2f,%.4f%n",
                                    100 * utilisation(auth, hour, noise),
                                    0.35 * p99Seconds(hour, noise))
                            .replace("\r", ""));
        }
        return csv.toString();
    }

    /// Hourly averages of the application as a European spreadsheet writes them: local time, decimal comma.
    private String european() {
        Truth.Part app = part("app");
        Random noise = new Random(seed * 19);
        StringBuilder csv = new StringBuilder("Zeit;app CPU %;app Antwortzeit p95 (ms);app Instanzen\r\n");
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(truth.zone());
        for (Seen hour : hours(seen(truth.firstDay().plusWeeks(truth.weeks()).minusDays(26)))) {
            csv.append(format.format(hour.start()))
                    .append(String.format(
                            Locale.GERMANY,
                            ";%.2f;%.1f;%d\r\n",
                            100 * utilisation(app, hour, noise),
                            1000 * 0.55 * p99Seconds(hour, noise),
                            app.count()));
        }
        return csv.toString();
    }

    /// Means of each full hour.
    private static List<Seen> hours(List<Seen> steps) {
        List<Seen> hours = new ArrayList<>();
        double served = 0;
        double offered = 0;
        int count = 0;
        Instant hour = truncate(steps.getFirst().start());
        for (Seen step : steps) {
            Instant at = truncate(step.start());
            if (!at.equals(hour) && count > 0) {
                hours.add(new Seen(hour, served / count, offered / count));
                served = 0;
                offered = 0;
                count = 0;
            }
            hour = at;
            served += step.servedRps();
            offered += step.offeredRps();
            count++;
        }
        hours.add(new Seen(hour, served / count, offered / count));
        return hours;
    }

    private static Instant truncate(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    }

    private Truth.Part part(String name) {
        return truth.components().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// How long the records are.
    public Duration length() {
        return Duration.between(truth.firstDay().atStartOfDay(truth.zone()).toInstant(), end);
    }
}
