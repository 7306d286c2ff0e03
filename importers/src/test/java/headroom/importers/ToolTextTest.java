package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.series.CurrentValue;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What tools print to a terminal.
class ToolTextTest {
    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void sarInTwelveHoursGoesPastMidnightAndLeavesItsAverageOut() {
        Reading reading = Reading.of("""
                Linux 6.1 (web-1) \t11/22/26 \t_x86_64_\t(2 CPU)

                11:59:50 PM     CPU     %user     %idle
                11:59:55 PM     all     10,50     89,50
                12:00:05 AM     all     11,50     88,50
                Average:        all     11,00     89,00

                11:59:50 PM     IFACE   rxpck/s    rxkB/s
                11:59:55 PM      eth0     20.00      3.00
                """);
        assertEquals("sysstat", reading.format());
        var user = reading.series("%user{CPU=\"all\",host=\"web-1\"}");
        assertArrayEquals(new double[] {10.5, 11.5}, Reading.values(user));
        assertArrayEquals(
                new long[] {millis("2026-11-22T23:59:55Z"), millis("2026-11-23T00:00:05Z")}, Reading.stamps(user));
        var received = reading.series("rxkB/s{IFACE=\"eth0\",host=\"web-1\"}");
        assertEquals(Unit.KILOBYTES_PER_SECOND, received.unit());
        assertArrayEquals(new long[] {millis("2026-11-22T23:59:55Z")}, Reading.stamps(received));
        assertEquals(List.of("import.no-zone", "import.computed"), reading.notes());
    }

    @Test
    void theUseOfAHostFollowsFromItsIdleTime() {
        String all = """
                # hostname;interval;timestamp;CPU;%user;%idle
                a;5;2026-11-22 08:00:05 UTC;-1;20.00;75.00
                a;5;2026-11-22 08:00:05 UTC;0;40.00;50.00
                a;5;2026-11-22 08:00:05 UTC;1;0.00;100.00
                """;
        String name = "cpu_utilisation_ratio{host=\"a\"}";
        var use = Reading.of(all).series(name);
        assertEquals(Role.UTILISATION, use.role());
        assertArrayEquals(new double[] {0.25}, Reading.values(use), 1e-12);
        var each = Reading.of(all.replaceAll("(?m)^a.*;-1;.*\n", "").replace(";50.00", ";30.00"));
        assertArrayEquals(new double[] {0.35}, Reading.values(each.series(name)), 1e-12, "the mean of the processors");
    }

    @Test
    void pidstatTellsProcessesApartAndNotOnWhichProcessorTheyRan() {
        Reading reading = Reading.of("""
                Linux 6.1 (vm) \t2026-11-22 \t_x86_64_\t(2 CPU)

                08:00:18      UID       PID    %usr    %CPU   CPU  Command
                08:00:19        0      7    1.00    150.00     1  java
                08:00:19        0      8    0.00    2.00     0  nginx
                """);
        assertEquals("os-tools", reading.format());
        assertEquals(
                List.of(
                        "%usr{Command=\"java\",PID=\"7\",host=\"vm\"}",
                        "%CPU{Command=\"java\",PID=\"7\",host=\"vm\"}",
                        "%usr{Command=\"nginx\",PID=\"8\",host=\"vm\"}",
                        "%CPU{Command=\"nginx\",PID=\"8\",host=\"vm\"}"),
                reading.ids());
    }

    @Test
    void vmstatLosesTheMeanSinceTheStart() {
        Reading reading = Reading.of("""
                procs -----------memory---------- ------cpu----- -----timestamp-----
                 r  b   swpd   free us sy                 UTC
                18  0      0 214950 35 16 2026-11-22 08:00:18
                 6  0      0 214951 71 29 2026-11-22 08:00:23
                """);
        var user = reading.series("cpu_user");
        assertArrayEquals(new double[] {71}, Reading.values(user));
        assertArrayEquals(new long[] {millis("2026-11-22T08:00:23Z")}, Reading.stamps(user));
        assertEquals(Unit.KIBIBYTES, reading.series("memory_free").unit());
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void mongostatIsTextWithUnitsAndTimesWithoutADay() {
        Reading reading = Reading.of("""
                {"h:1":{"insert":"*0","query":"12","getmore":"0","command":"5|0","dirty":"0.1%","net_in":"1.2k","conn":"12","time":"23:59:59"}}
                {"h:1":{"insert":"3","query":"13","getmore":"0","command":"6|0","dirty":"0.2%","net_in":"900b","conn":"12","time":"00:00:00"}}
                """);
        assertEquals("mongodb", reading.format());
        var bytes = reading.series("mongodb_net_in{host=\"h:1\"}");
        assertArrayEquals(new double[] {1200, 900}, Reading.values(bytes));
        assertArrayEquals(new long[] {86_399_000, 86_400_000}, Reading.stamps(bytes));
        assertEquals(Kind.RATE, bytes.kind());
        assertArrayEquals(new double[] {5, 6}, Reading.values(reading.series("mongodb_command{host=\"h:1\"}")));
        assertEquals(List.of("import.times-without-day"), reading.notes());
    }

    @Test
    void severalStatusesOfMongoAreSeriesAndOneIsCurrentValues() {
        String one = """
                {"host":"m1","localTime":{"$date":"2026-11-22T08:00:%s.000Z"},"opcounters":{"query":{"$numberLong":"%d"}},
                 "connections":{"current":19}}
                """;
        CurrentValue value =
                Reading.of(one.formatted("00", 76)).imported().snapshots().getFirst();
        assertEquals("mongodb_opcounters_query{host=\"m1\"}", value.id().toString());
        assertEquals(76, value.value());
        assertEquals(Kind.COUNTER, value.kind());
        assertEquals(Instant.parse("2026-11-22T08:00:00Z"), value.at().orElseThrow());
        Reading both = Reading.of(one.formatted("00", 76) + one.formatted("30", 90));
        var queries = both.series("mongodb_opcounters_query{host=\"m1\"}");
        assertArrayEquals(new double[] {76, 90}, Reading.values(queries));
        assertEquals(Kind.COUNTER, queries.kind());
        assertEquals(List.of(), both.imported().snapshots());
    }

    @Test
    void aTableOfPercentilesIsCurrentValues() {
        Reading reading = Reading.of("Percentage served,Time in ms\n0,1.5\n50,20\n99,80\n100,90\n");
        assertEquals("ab", reading.format());
        assertEquals(
                List.of(20.0, 80.0, 80.0, 80.0, 80.0, 90.0, 90.0, 90.0),
                reading.imported().snapshots().stream().map(CurrentValue::value).toList());
        assertEquals(
                Unit.MILLISECONDS, reading.imported().snapshots().getFirst().unit());
    }
}
