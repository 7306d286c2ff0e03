package headroom.app.cli;

import headroom.app.words.Version;
import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFileException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The command line as a whole.
public final class Commands {
    private static final int HELP_COLUMNS = 100;

    private final Output output;
    private final PrintStream results;
    private final PrintStream remarks;
    private final Desktop desktop;
    private final Path home;
    private final Function<String, String> secrets;
    private final Words words = Words.english(ZoneOffset.UTC);

    /// A command line.
    ///
    /// @param results takes what commands compute, and nothing else
    /// @param remarks takes progress and problems
    /// @param desktop opens windows
    /// @param home the folder of the program, with its samples
    public Commands(PrintStream results, PrintStream remarks, Desktop desktop, Path home) {
        this(results, remarks, desktop, home, Secrets::ask);
    }

    /// A command line that asks for passwords in a way of its own.
    ///
    /// @param secrets answers what must not be seen, given the question
    Commands(PrintStream results, PrintStream remarks, Desktop desktop, Path home, Function<String, String> secrets) {
        this.secrets = secrets;
        this.output = new Output(results, remarks);
        this.results = results;
        this.remarks = remarks;
        this.desktop = desktop;
        this.home = home;
    }

    /// Runs the command that the arguments name.
    ///
    /// @return 0: done; 1: a named file or workbook gave nothing, or something broke; 2: wrong usage
    public int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return new CommandLine(new HeadroomCommand(desktop))
                .addSubcommand(new InspectCommand(output))
                .addSubcommand(new SeasonalityCommand(output))
                .addSubcommand(new ForecastCommand(output))
                .addSubcommand(new CapacityCommand(output))
                .addSubcommand(new PlanCommand(output))
                .addSubcommand(new ReportCommand(output))
                .addSubcommand(new FetchCommand(output, secrets))
                .addSubcommand(new DemoCommand(output, desktop, home))
                .setResourceBundle(new HelpTexts(words))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_COLUMNS)
                .setOut(new PrintWriter(results, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(remarks, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((failure, given) -> usage(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    private int usage(ParameterException failure) {
        return usage(String.valueOf(failure.getMessage()), failure.getCommandLine());
    }

    private int usage(String what, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(" ");
        String sentence = what.endsWith(".") ? what : what + ".";
        output.remark(words.say("cli.wrong-usage", sentence, name));
        return Exit.USAGE;
    }

    private int failed(Exception failure, CommandLine command) {
        switch (failure) {
            case WrongUsage wrong -> {
                return usage(words.say(wrong.sentence()), command);
            }
            case WorkbookFileException file -> output.remark(words.say(file.sentence()));
            case Trouble trouble -> output.remark(trouble.sentence());
            default -> output.remark(words.say("cli.broken", code(failure)));
        }
        return Exit.NOTHING;
    }

    /// What a report of a fault needs, short enough to copy: what broke, where, in which version.
    static String code(Throwable failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("headroom."))
                .findFirst()
                .map(frame -> frame.getClassName()
                                .substring(frame.getClassName().lastIndexOf('.') + 1) + ":" + frame.getLineNumber())
                .orElse("?");
        return failure.getClass().getSimpleName() + "-" + place + "-" + Version.current();
    }
}
