package headroom.app.soak;

import headroom.app.shell.OpenedWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files to drop: those of the sample and small ones, good, odd and broken.
///
/// @param files all of them
record Materials(List<Path> files) {
    static Materials in(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder good = new StringBuilder("time,rps,cpu %\n");
        StringBuilder odd = new StringBuilder("when;rps\n");
        for (int i = 0; i < 1000; i++) {
            good.append("2026-03-%02dT%02d:00:00Z,%d,%.1f%n"
                    .formatted(1 + i / 24 % 28, i % 24, 200 + i % 24 * 10, 20 + i % 24 * 1.5)
                    .replace("\r", ""));
            odd.append(
                    i % 50 == 7 ? "yesterday;many\n" : "0%d.02.2026 %02d:00;1,5%n".formatted(1 + i / 24 % 9, i % 24));
        }
        List<Path> own = List.of(
                Files.writeString(folder.resolve("good.csv"), good),
                Files.writeString(folder.resolve("odd.csv"), odd),
                Files.writeString(folder.resolve("empty.csv"), ""),
                Files.writeString(folder.resolve("words.txt"), "nothing to see here\n"),
                Files.write(folder.resolve("broken.json"), new byte[] {'{', 0, 1, (byte) 200, '"', '['}));
        List<Path> sample = Stream.of(
                        "demand-5min.csv",
                        "path-prometheus.json",
                        "mongo-datadog-query.json",
                        "auth-datadog-widget.csv",
                        "app-hourly-eu.csv",
                        "loadtest-iteration-2.csv")
                .map(OpenedWindow::sample)
                .toList();
        return new Materials(Stream.concat(own.stream(), sample.stream()).toList());
    }
}
