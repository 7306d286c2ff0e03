package headroom.model.forecast.ets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headroom.model.season.ReferenceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One fit of R 4.2, forecast 8.20 `ets`, from the reference files beside the project.
record EtsReference(String series, String tag, EtsModel model, double logLikelihood, double aicc, double variance) {
    private static final Path SHARED = Path.of(System.getProperty("headroom.root", ".."), "..", "shared");
    private static final Pattern FIT = Pattern.compile("\\{\\s*\"series\".*?\"n\": \\d+", Pattern.DOTALL);
    /// The series of natural gas was fitted from 1980 on only.
    private static final int GAS = 188;

    @Override
    public String toString() {
        return series + " " + tag + " " + model.form().shortName();
    }

    static List<EtsReference> all() {
        Path file = SHARED.resolve("reference/forecast/ets_fits.json");
        assumeTrue(Files.isReadable(file), () -> "reference file " + file + " is not there");
        try {
            List<EtsReference> fits = new ArrayList<>();
            Matcher matcher = FIT.matcher(Files.readString(file));
            while (matcher.find()) {
                fits.add(of(matcher.group()));
            }
            return fits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EtsReference of(String json) {
        String method = text(json, "method");
        String[] parts = method.substring(4, method.length() - 1).split(",", -1);
        double[] states = states(json);
        boolean trends = !parts[1].equals("N");
        int period = Math.max(1, states.length - (trends ? 2 : 1));
        EtsForm form = new EtsForm(
                parts[0].equals("M") ? EtsForm.Errors.MULTIPLICATIVE : EtsForm.Errors.ADDITIVE,
                trends ? parts[1].equals("A") ? EtsForm.Trend.ADDITIVE : EtsForm.Trend.DAMPED : EtsForm.Trend.NONE,
                parts[2].equals("N")
                        ? EtsForm.Season.NONE
                        : parts[2].equals("A") ? EtsForm.Season.ADDITIVE : EtsForm.Season.MULTIPLICATIVE,
                period);
        // R names the season that was used last first
        double[] season = new double[period == 1 ? 0 : period];
        for (int s = 0; s < season.length; s++) {
            season[s] = states[states.length - 1 - s];
        }
        EtsModel model = new EtsModel(
                form,
                new EtsParameters(
                        number(json, "alpha", 0),
                        number(json, "beta", 0),
                        number(json, "gamma", 0),
                        trends ? number(json, "phi", 1) : 0),
                new EtsState(states[0], trends ? states[1] : 0, season));
        return new EtsReference(
                text(json, "series"),
                text(json, "tag"),
                model,
                number(json, "loglik", Double.NaN),
                number(json, "aicc", Double.NaN),
                number(json, "sigma2", Double.NaN));
    }

    private static String text(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static double number(String json, String name, double missing) {
        Matcher matcher = Pattern.compile("\"" + name + "\": (-?[0-9.eE+-]+)").matcher(json);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : missing;
    }

    private static double[] states(String json) {
        Matcher matcher =
                Pattern.compile("\"initstate\": \\[?([^\\]\n]*)\\]?,\n").matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no states in " + json);
        }
        return Arrays.stream(matcher.group(1).split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    double[] values() {
        if (series.startsWith("m4_")) {
            ReferenceTable train = ReferenceTable.read("../forecast-data/open/m4_hourly/train.csv");
            // the file has no header
            List<String[]> rows = new ArrayList<>(train.rows());
            rows.add(train.header().toArray(String[]::new));
            String[] row = rows.stream()
                    .filter(line -> line[0].replace("\"", "").equals(series.substring(3)))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(row)
                    .skip(1)
                    .filter(cell -> !cell.isBlank() && !cell.equals("NA"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
        double[] values = ReferenceTable.read("../forecast-data/open/classic/" + series + ".csv")
                .column("value");
        return series.equals("gas") ? Arrays.copyOfRange(values, values.length - GAS, values.length) : values;
    }

    /// The rows of its forecast: `[step][mean, low80, high80, low95, high95]`.
    double[][] forecast() {
        return ReferenceTable.read("forecast/ets_forecasts.csv").rows().stream()
                .filter(row -> row[0].equals(series) && row[1].equals(tag))
                .map(row -> Arrays.stream(row)
                        .skip(4)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }
}
