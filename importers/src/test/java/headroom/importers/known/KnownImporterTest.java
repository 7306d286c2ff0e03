package headroom.importers.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The openings are made up after the tools' documentation.
class KnownImporterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "hdrhistogram     ~ `   Value   Percentile   TotalCount 1/(1-Percentile)\n\n 0.016 0.0 1 1.00\n`",
                "mongodb          ~ `{\"host\":\"db\",\"opcounters\":{\"insert\":1}}`",
                "os-tools         ~ `procs -----------memory---------- ---swap--\n`",
                "nginx-status     ~ `Active connections: 1 \nserver accepts handled requests\n 36 36 126 \n`",
            })
    void neighboursAreToldByNameAndRefusedWithAdvice(String format, String opening) {
        Reading reading = Reading.of(opening);
        assertEquals(format, reading.format());
        assertEquals(List.of("import.not-read"), reading.notes());
        assertTrue(reading.note("import.not-read").action().key().endsWith(".action"));
        assertTrue(reading.imported().nothing());
    }
}
