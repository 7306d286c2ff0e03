package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against R 4.2 `stl` and forecast 8.20 `mstl`, in the reference files beside the project.
class StlReferenceTest {
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @CsvSource({
        "stl_logAirPassengers_periodic,12,0,2,0,false",
        "stl_co2_s35_t_deflt,12,35,2,0,false",
        "stl_taylor48_weeks1to6_s13,48,13,2,0,false",
        "stl_taylor336_weeks1to6_periodic,336,0,2,0,false",
        "stl_m4_H100_p168_periodic_jump1,168,0,2,0,true",
        "stl_logAirPassengers_s7_robust_inner1_outer1,12,7,1,1,false",
        "stl_logAirPassengers_s7_robust_inner1_outer2,12,7,1,2,false",
        "stl_logAirPassengers_s7_robust_inner1_outer5,12,7,1,5,false",
        "stl_m4_H1_p24_s11_robust_inner1_outer1,24,11,1,1,false",
        "stl_m4_H1_p24_s11_robust_inner1_outer2,24,11,1,2,false",
        "stl_m4_H1_p24_s11_robust_inner1_outer5,24,11,1,5,false",
    })
    void stlAgreesWithTheReference(String file, int period, int window, int inner, int outer, boolean everyStep) {
        ReferenceTable table = ReferenceTable.read("forecast/" + file + ".csv");
        Stl stl = (window == 0 ? Stl.periodic(period) : Stl.of(period, window)).iterations(inner, outer);
        Decomposition result = (everyStep ? stl.everyStep() : stl).decompose(table.column("data"));
        assertClose(table.column("trend"), result.trend());
        assertClose(table.column("seasonal"), result.seasonal().getFirst());
        assertClose(table.column("remainder"), result.remainder());
        assertClose(table.column("weight"), result.weights());
    }

    @ParameterizedTest
    @CsvSource({"stl_logAirPassengers_s7_robust,12,7,0.0025", "stl_m4_H1_p24_s11_robust,24,11,2"})
    void fifteenRobustRoundsStayNearTheReference(String file, int period, int window, double tolerance) {
        ReferenceTable table = ReferenceTable.read("forecast/" + file + ".csv");
        Decomposition result = Stl.of(period, window).robust().decompose(table.column("data"));
        double[] trend = table.column("trend");
        for (int i = 0; i < trend.length; i++) {
            assertEquals(trend[i], result.trend()[i], tolerance, "trend " + i);
        }
    }

    @Test
    void mstlAgreesWithTheReference() {
        assertMstl("mstl_logAirPassengers", Mstl.of(12), 12);
        assertMstl("mstl_m4_H1_24_168", Mstl.of(24, 168), 24, 168);
        assertMstl(
                "mstl_m4_H100_24_168_it3_sw11_15",
                Mstl.of(24, 168).windows(11, 15).iterations(3),
                24,
                168);
        assertMstl("mstl_taylor_weeks1to6_48_336", Mstl.of(48, 336), 48, 336);
    }

    @Test
    void mstlOnLogarithmsAgreesWithTheReference() {
        ReferenceTable table = ReferenceTable.read("forecast/mstl_m4_H237_24_168_lambda0.csv");
        double[] data = table.column("Data");
        double[] logs = new double[data.length];
        boolean alreadyLogs = Math.abs(data[0] - table.column("Trend")[0]) < 2;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = alreadyLogs ? data[i] : Math.log(data[i]);
        }
        assertParts(table, Mstl.of(24, 168).decompose(logs), 24, 168);
    }

    private static void assertMstl(String file, Mstl mstl, int... periods) {
        ReferenceTable table = ReferenceTable.read("forecast/" + file + ".csv");
        assertParts(table, mstl.decompose(table.column("Data")), periods);
    }

    private static void assertParts(ReferenceTable table, Decomposition result, int... periods) {
        assertClose(table.column("Trend"), result.trend());
        for (int i = 0; i < periods.length; i++) {
            assertClose(table.column("Seasonal" + periods[i]), result.seasonal().get(i));
        }
        assertClose(table.column("Remainder"), result.remainder());
    }

    private static void assertClose(double[] expected, double[] actual) {
        double size = 0;
        for (double value : expected) {
            size = Math.max(size, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE * Math.max(size, 1e-3), "value " + i);
        }
    }
}
