package headroom.importers.steps;

import headroom.importers.SeriesSink;
import headroom.importers.catalogue.Words;
import headroom.importers.table.Body;
import headroom.importers.table.Sheet;
import headroom.model.capacity.LoadStep;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One row a request of a test with a steady open load: when it arrived, counted from the start, and how long
/// it took. The whole table is one step.
final class RequestTable {
    private static final Pattern ARRIVAL =
            Pattern.compile("_(arrival|arrivals|arrival_time|offset|start_offset)(_(s|ms))?_");
    private static final Pattern RESPONSE =
            Pattern.compile("_(response|response_time|latency|elapsed)(_(ns|us|ms|s|seconds))?_");
    private static final int FEWEST_ROWS = 10;
    private static final double[] PERCENTILES = {50, 90, 95, 99};

    private final int arrival;
    private final int response;
    private final double arrivalSeconds;
    private final double responseSeconds;
    private double[] responses = new double[1024];
    private int count;
    private double first = Double.POSITIVE_INFINITY;
    private double last = Double.NEGATIVE_INFINITY;
    private double lastDone = Double.NEGATIVE_INFINITY;

    private RequestTable(Sheet sheet, int arrival, int response) {
        this.arrival = arrival;
        this.response = response;
        this.arrivalSeconds = Words.of(sheet.names().get(arrival)).endsWith("_ms_") ? 1000 : 1;
        this.responseSeconds = Unit.SECONDS.factorTo(
                ResponseUnit.stated(sheet, response).map(ResponseUnit::unit).orElse(Unit.SECONDS));
    }

    /// The table of requests that a sheet is; empty if it is none.
    static Optional<RequestTable> of(Sheet sheet) {
        int arrival = column(sheet, ARRIVAL);
        int response = column(sheet, RESPONSE);
        boolean stated = response >= 0 && ResponseUnit.stated(sheet, response).isPresent();
        return arrival < 0 || !stated || sheet.rows().size() < FEWEST_ROWS
                ? Optional.empty()
                : Optional.of(new RequestTable(sheet, arrival, response));
    }

    private static int column(Sheet sheet, Pattern words) {
        for (int i = 0; sheet.named() && i < sheet.names().size(); i++) {
            boolean number = sheet.numbers().share(i) >= 0.8;
            if (number && words.matcher(Words.of(sheet.names().get(i))).matches()) {
                return i;
            }
        }
        return -1;
    }

    void take(Body row) {
        double arrived = row.number(arrival) / arrivalSeconds;
        double took = row.number(response) / responseSeconds;
        if (!Double.isFinite(arrived) || !(took >= 0) || !Double.isFinite(took)) {
            return;
        }
        if (count == responses.length) {
            responses = Arrays.copyOf(responses, count * 2);
        }
        responses[count++] = took;
        first = Math.min(first, arrived);
        last = Math.max(last, arrived);
        lastDone = Math.max(lastDone, arrived + took);
    }

    /// Gives the step away; whether there was one.
    boolean give(SeriesSink sink) {
        if (count < 2 || !(last > first)) {
            return false;
        }
        double[] sorted = Arrays.copyOf(responses, count);
        Arrays.sort(sorted);
        SortedMap<Double, Double> quantiles = new TreeMap<>();
        for (double percentile : PERCENTILES) {
            quantiles.put(percentile, sorted[(int) Math.min(count - 1L, Math.round(percentile / 100 * (count - 1)))]);
        }
        LoadStep step = new LoadStep(
                1,
                OptionalDouble.empty(),
                OptionalDouble.of((count - 1) / (last - first)),
                count / (lastDone - first),
                OptionalDouble.empty(),
                OptionalDouble.of(Arrays.stream(sorted).average().orElseThrow()),
                quantiles,
                new TreeMap<>(),
                new TreeMap<>(),
                OptionalDouble.empty(),
                Optional.empty());
        sink.test("", Optional.empty(), Optional.empty(), List.of(step));
        return true;
    }

    /// How many requests were read.
    int requests() {
        return count;
    }
}
