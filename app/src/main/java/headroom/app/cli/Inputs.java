package headroom.app.cli;

import headroom.app.words.Words;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.importers.Together;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.series.Source;
import headroom.model.workbook.Intake.Delivery;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/// Reads the files that a command names, several at once, in the order in which they are named.
final class Inputs {
    private final Output output;
    private final Words words;
    private final ReadOptions options;

    Inputs(Output output, Words words, ZoneId zone) {
        this.output = output;
        this.words = words;
        this.options = new ReadOptions(zone);
    }

    /// What the files hold, and what follows from several of them. Their problems have been told when this returns.
    List<Input> read(List<Path> paths) {
        return read(paths, _ -> true);
    }

    /// The same, of whose notes only some are worth telling.
    List<Input> read(List<Path> paths, Predicate<Source.Note> told) {
        AtomicLong done = new AtomicLong();
        Progress progress = output.progress(words, "cli.reading");
        List<Input> inputs = together(paths.parallelStream()
                .map(path -> {
                    Input input = read(path);
                    progress.report(done.incrementAndGet(), paths.size());
                    return input;
                })
                .toList());
        inputs.forEach(input -> input.notes().stream().filter(told).forEach(note -> tell(input.path(), note)));
        return inputs;
    }

    private List<Input> together(List<Input> inputs) {
        Workbook base = inputs.stream()
                .flatMap(input -> input.workbook().stream())
                .findFirst()
                .orElse(Workbook.empty("", options.zone()));
        Iterator<Delivery> complete = Together.complete(
                        base,
                        inputs.stream()
                                .flatMap(input -> input.delivery().stream())
                                .toList())
                .iterator();
        return inputs.stream()
                .map(input -> input.delivery().isPresent() ? input.with(complete.next()) : input)
                .toList();
    }

    private Input read(Path path) {
        if (WorkbookFile.recognises(path)) {
            return Input.workbook(path);
        }
        try {
            if (Files.isDirectory(path)) {
                return Input.failed(path, Message.of("cli.is-a-folder", path.toString()));
            }
            return Input.of(path, Importers.read(path, options, Progress.none()));
        } catch (NoSuchFileException e) {
            return Input.failed(path, Message.of("cli.no-such-file", path.toString()));
        } catch (AccessDeniedException e) {
            return Input.failed(path, Message.of("cli.may-not-read", path.toString()));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Input.failed(path, Message.of("cli.cannot-read", path.toString(), reason));
        }
    }

    private void tell(Path path, Source.Note note) {
        String what = words.say(note.message());
        String action = words.say(note.action());
        String sentence = action.isEmpty() ? what : what + " " + action;
        if (what.contains(path.toString())) {
            output.remark(sentence);
        } else if (note.line() > 0) {
            output.remark(words.say("cli.problem-at-line", path.toString(), note.line(), sentence));
        } else if (note.offset() > 0) {
            output.remark(words.say("cli.problem-at-byte", path.toString(), note.offset(), sentence));
        } else {
            output.remark(words.say("cli.problem", path.toString(), sentence));
        }
    }
}
