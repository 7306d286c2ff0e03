package headroom.app.cli;

import headroom.app.words.Version;
import headroom.app.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The program itself: without a command it opens the workbench.
@Command(name = "headroom", versionProvider = HeadroomCommand.Versions.class)
final class HeadroomCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "open-files")
    private List<Path> files = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    boolean version;

    private final Desktop desktop;

    HeadroomCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.english(ZoneOffset.UTC);
        for (Path file : files) {
            if (!Files.exists(file)) {
                boolean word = file.getNameCount() == 1 && !file.toString().contains(".");
                if (word) {
                    throw new WrongUsage("cli.no-such-command", file.toString());
                }
                throw new Trouble(words.say("cli.no-such-file", file.toString()));
            }
        }
        if (!desktop.available() || !desktop.open(files)) {
            throw new Trouble(words.say("cli.no-display"));
        }
        return Exit.DONE;
    }

    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Words.english(ZoneOffset.UTC).say("cli.version", Version.current())};
        }
    }
}
