package headroom.app.ux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// Files that are read at once.
final class SmallFiles {
    static final int HOURS = 28 * 24;

    private static final Instant START = Instant.parse("2026-09-07T00:00:00Z");

    private SmallFiles() {}

    /// Four weeks of requests/s with a daily wave, one row an hour.
    static Path demand(Path folder, String name) throws IOException {
        return write(folder, name, HOURS, "");
    }

    /// The same with local times that name no zone.
    static Path demandWithoutZone(Path folder, String name) throws IOException {
        String csv = Files.readString(write(folder, name, HOURS, ""));
        return Files.writeString(folder.resolve(name), csv.replace("Z,", ",").replace('T', ' '));
    }

    /// The same with rows that cannot be read: a word for a number in line 5, no time in line 9.
    static Path partlyBroken(Path folder, String name) throws IOException {
        return write(folder, name, HOURS, "broken");
    }

    private static Path write(Path folder, String name, int hours, String flaw) throws IOException {
        StringBuilder csv = new StringBuilder("time,requests_per_second\n");
        for (int i = 0; i < hours; i++) {
            String time = START.plusSeconds(i * 3600L).toString();
            String value = String.format(Locale.ROOT, "%.1f", 300 - 100 * Math.cos(2 * Math.PI * (i % 24) / 24));
            boolean broken = !flaw.isEmpty();
            csv.append(broken && i == 7 ? "yesterday" : time)
                    .append(',')
                    .append(broken && i == 3 ? "many" : value)
                    .append('\n');
        }
        return Files.writeString(Files.createDirectories(folder).resolve(name), csv);
    }
}
