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
                "locust           ~ `Method,Name,Error,Occurrences\nGET,/,timeout,3\n`",
                "grafana-json     ~ `{\"panels\":[{\"targets\":[{\"expr\":\"up\"}],\"title\":\"x\"}]}`",
                "os-tools         ~ `procs -----------memory---------- ---swap--\n`",
                "fortio           ~ `{\"DurationHistogram\":{\"Count\":1},\"ActualQPS\":10}`",
            })
    void neighboursAreToldByNameAndRefusedWithAdvice(String format, String opening) {
        Reading reading = Reading.of(opening);
        assertEquals(format, reading.format());
        assertEquals(List.of("import.not-read"), reading.notes());
        assertTrue(reading.note("import.not-read").action().key().endsWith(".action"));
        assertTrue(reading.imported().nothing());
    }
}
