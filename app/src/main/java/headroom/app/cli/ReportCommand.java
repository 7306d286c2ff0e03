package headroom.app.cli;

import headroom.app.report.Audience;
import headroom.app.words.Words;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the commitment with its charts and tables.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "workbook")
    private Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out")
    private Path folder = Path.of("");

    @Option(names = "--audience", paramLabel = "internal|customer", descriptionKey = "audience")
    private Optional<String> audience = Optional.empty();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Output output;

    ReportCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        Audience readers = Audience.byId(audience.orElseThrow(() -> new WrongUsage("cli.who-reads")))
                .orElseThrow(() -> new WrongUsage("cli.who-reads"));
        Loaded loaded = Loaded.workbook(file, common, output);
        Optional<Workbook> workbook = loaded.workbook();
        if (workbook.isEmpty()) {
            if (common.json) {
                output.document(WrittenReport.nothing(Words.english(common.zoneOrUtc())));
            }
            return Exit.NOTHING;
        }
        WrittenReport report = WrittenReport.write(workbook.get(), readers, folder, output);
        if (common.json) {
            output.document(report.json());
        } else {
            Words words = Words.english(workbook.get().zone());
            output.text(words.say(
                    "cli.report-written", folder.toString(), report.files().size()));
        }
        return Exit.DONE;
    }
}
