package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.workbook.Intake;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The workbook that a command works on, read from files.
///
/// @param workbook the workbook; empty where the files gave nothing
/// @param complete whether every named file gave something
record Loaded(Optional<Workbook> workbook, boolean complete) {
    private static final String UNNAMED = "system";

    /// A workbook, metric files, or metric files added to a workbook.
    ///
    /// @throws WrongUsage if two workbooks are named
    static Loaded of(List<Path> files, CommonOptions common, Output output) {
        Words words = Words.english(common.zoneOrUtc());
        List<Input> inputs = new Inputs(output, words, common.zoneOrUtc()).read(files);
        List<Workbook> workbooks =
                inputs.stream().flatMap(input -> input.workbook().stream()).toList();
        if (workbooks.size() > 1) {
            throw new WrongUsage("cli.one-workbook");
        }
        List<Intake.Delivery> deliveries =
                inputs.stream().flatMap(input -> input.delivery().stream()).toList();
        boolean complete = inputs.stream().noneMatch(Input::nothing);
        if (workbooks.isEmpty() && deliveries.isEmpty()) {
            return new Loaded(Optional.empty(), complete);
        }
        Workbook base = workbooks.isEmpty()
                ? Workbook.empty(UNNAMED, common.zone.orElse(ZoneOffset.UTC))
                : workbooks.getFirst();
        Workbook into = decided(base, common);
        return new Loaded(Optional.of(Intake.addAll(into, deliveries)), complete);
    }

    /// A workbook alone.
    static Loaded workbook(Path file, CommonOptions common, Output output) {
        Input input = Input.workbook(file);
        Words words = Words.english(common.zoneOrUtc());
        input.notes()
                .forEach(note -> output.remark((words.say(note.message()) + " " + words.say(note.action())).strip()));
        return new Loaded(
                input.workbook().map(workbook -> decided(workbook, common)),
                input.workbook().isPresent());
    }

    private static Workbook decided(Workbook workbook, CommonOptions common) {
        Workbook zoned =
                common.zone.map(zone -> WorkbookEdits.setZone(workbook, zone)).orElse(workbook);
        Workbook seeded =
                common.seed.map(seed -> WorkbookEdits.setSeed(zoned, seed)).orElse(zoned);
        return common.asOf(seeded.zone())
                .map(time -> WorkbookEdits.setAsOf(seeded, Optional.of(time)))
                .orElse(seeded);
    }
}
