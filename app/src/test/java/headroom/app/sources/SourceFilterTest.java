package headroom.app.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Looking for files and series among a hundred.
class SourceFilterTest {
    private static final Source FILE = new Source("a", "in/November.csv", "csv", 1, Optional.empty(), List.of());
    private static final SeriesEntry CPU = entry("node_cpu", Role.UTILISATION, Unit.RATIO, Optional.of("nginx"));
    private static final SeriesEntry RPS = entry("requests", Role.DEMAND, Unit.REQUESTS_PER_SECOND, Optional.empty());

    @Test
    void letsEverythingPassUntilSomethingIsAskedFor() {
        assertTrue(SourceFilter.ALL.all());
        assertTrue(SourceFilter.ALL.withText("  ").all());
        assertTrue(SourceFilter.ALL.passes(FILE, CPU));
        assertTrue(SourceFilter.ALL.passes(FILE, List.of()));
    }

    @Test
    void findsWordsInFileSeriesAndComponentWhateverTheirCaseAndOrder() {
        for (String text : List.of("nov", "CPU", "nginx", "cpu november", "host=\"x\"")) {
            assertTrue(SourceFilter.ALL.withText(text).passes(FILE, CPU), text);
        }
        assertFalse(SourceFilter.ALL.withText("cpu october").passes(FILE, CPU));
    }

    @Test
    void narrowsByComponentRoleAndUnitAtOnce() {
        SourceFilter filter =
                SourceFilter.ALL.withComponent(Optional.of("nginx")).withRole(Optional.of(Role.UTILISATION));
        assertTrue(filter.passes(FILE, CPU));
        assertFalse(filter.passes(FILE, RPS));
        assertFalse(filter.withUnit(Optional.of(Unit.PERCENT)).passes(FILE, CPU));
        assertEquals(SourceFilter.ALL, filter.withComponent(Optional.empty()).withRole(Optional.empty()));
    }

    @Test
    void keepsAFileWhichHoldsWhatIsLookedFor() {
        assertTrue(SourceFilter.ALL.withRole(Optional.of(Role.DEMAND)).passes(FILE, List.of(CPU, RPS)));
        assertFalse(SourceFilter.ALL.withRole(Optional.of(Role.QUEUE)).passes(FILE, List.of(CPU, RPS)));
        assertTrue(SourceFilter.ALL.withText("november").passes(FILE, List.of()), "a file of load tests");
        assertFalse(SourceFilter.ALL
                .withText("november")
                .withRole(Optional.of(Role.DEMAND))
                .passes(FILE, List.of()));
    }

    private static SeriesEntry entry(String metric, Role role, Unit unit, Optional<String> component) {
        TimeSeries series = new TimeSeries(
                SeriesId.of(metric, Map.of("host", "x")),
                unit,
                Kind.GAUGE,
                new Coverage(Stamp.START, 60_000),
                Aggregator.MEAN,
                ArraySamples.of(new long[] {0}, new double[] {1}),
                "a");
        return new SeriesEntry(series, unit, Kind.GAUGE, role, component);
    }
}
