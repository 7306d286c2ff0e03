package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.capacity.CapacityResult;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What each component and the whole path can do, and where it chokes.
@Command(name = "capacity")
final class CapacityCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE|WORKBOOK", descriptionKey = "files-or-workbook")
    private List<Path> files = List.of();

    private final Output output;

    CapacityCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        Loaded loaded = Loaded.of(files, common, output);
        Optional<Workbook> workbook = loaded.workbook();
        if (workbook.isEmpty()) {
            if (common.json) {
                output.document(CapacityText.nothing(Words.english(common.zoneOrUtc())));
            }
            return Exit.NOTHING;
        }
        Words words = Words.english(workbook.get().zone());
        CapacityResult result = new Analyses().capacity(workbook.get());
        if (common.json) {
            output.document(CapacityText.json(result, workbook.get(), words));
        } else {
            output.text(CapacityText.text(result, words));
        }
        return loaded.complete() ? Exit.DONE : Exit.NOTHING;
    }
}
