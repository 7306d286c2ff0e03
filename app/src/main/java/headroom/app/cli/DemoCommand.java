package headroom.app.cli;

import headroom.app.report.Audience;
import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The main job on the sample workbook: in a window where one can open, else as a report.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", defaultValue = "headroom-demo", descriptionKey = "demo-out")
    private Path folder = Path.of("headroom-demo");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Output output;
    private final Desktop desktop;
    private final Path home;

    DemoCommand(Output output, Desktop desktop, Path home) {
        this.output = output;
        this.desktop = desktop;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.english(common.zoneOrUtc());
        Path sample = sample().orElseThrow(() -> new Trouble(words.say("cli.no-sample", home.toString())));
        if (desktop.available() && desktop.open(List.of(sample))) {
            return Exit.DONE;
        }
        Workbook workbook = WorkbookFile.read(sample);
        output.remark(words.say("cli.demo-without-display"));
        WrittenReport report = WrittenReport.write(workbook, Audience.INTERNAL, folder, output);
        if (common.json) {
            output.document(report.json());
        } else {
            Path page = folder.toAbsolutePath().normalize().resolve("commitment.html");
            output.text(words.say(
                    "cli.demo-written", page.toString(), report.files().size()));
        }
        return Exit.DONE;
    }

    private Optional<Path> sample() throws IOException {
        Path samples = home.resolve("sample-data").resolve("auth-service");
        if (!Files.isDirectory(samples)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(".headroom"))
                    .sorted()
                    .findFirst();
        }
    }
}
