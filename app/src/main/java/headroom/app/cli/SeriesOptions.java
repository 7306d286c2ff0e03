package headroom.app.cli;

import headroom.app.words.Words;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which series a command is about.
final class SeriesOptions {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    List<Path> files = List.of();

    @Option(names = "--series", paramLabel = "GLOB", descriptionKey = "series")
    List<String> globs = List.of();

    /// The chosen series; says so where a glob chose none.
    List<Named> choose(List<Input> inputs, Output output, Words words) {
        List<Named> chosen = Named.matching(inputs, globs);
        if (chosen.isEmpty() && !globs.isEmpty()) {
            output.remark(words.say("cli.no-series-matches", globs));
        }
        return chosen;
    }

    /// Whether a named file gave nothing, or no series has a name that was asked for.
    int exit(List<Input> inputs, List<Named> chosen) {
        boolean nothing = inputs.stream().anyMatch(input -> input.series().isEmpty());
        return nothing || chosen.isEmpty() ? Exit.NOTHING : Exit.DONE;
    }
}
