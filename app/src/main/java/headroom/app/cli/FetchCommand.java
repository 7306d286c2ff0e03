package headroom.app.cli;

import headroom.app.words.Words;
import headroom.importers.live.Credential;
import headroom.importers.live.LiveServer;
import headroom.importers.live.LiveTrouble;
import headroom.importers.live.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fetches metrics from a running server into a file that every other command reads.
@Command(name = "fetch")
final class FetchCommand implements Callable<Integer> {
    private static final Duration USUAL_LENGTH = Duration.ofDays(28);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "1", paramLabel = "URL", descriptionKey = "server")
    private String address = "";

    @Option(names = "--metric", paramLabel = "METRIC", descriptionKey = "metric")
    private List<String> metrics = List.of();

    @Option(names = "--from", paramLabel = "TIME", descriptionKey = "fetch-from")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", descriptionKey = "fetch-to")
    private Optional<String> to = Optional.empty();

    @Option(names = "--step", paramLabel = "STEP", defaultValue = "1m", descriptionKey = "step")
    private String step = "1m";

    @Option(names = "--token", descriptionKey = "token")
    private boolean token;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "user")
    private Optional<String> user = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "fetched.json", descriptionKey = "fetch-out")
    private Path out = Path.of("fetched.json");

    private final Output output;
    private final Function<String, String> secrets;

    /// @param secrets asks for what must not be seen or kept, given the question
    FetchCommand(Output output, Function<String, String> secrets) {
        this.output = output;
        this.secrets = secrets;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.english(common.zoneOrUtc());
        try (LiveServer server = LiveServer.at(address, credential(words))) {
            if (metrics.isEmpty()) {
                server.names(output.progress(words, "cli.fetching")).forEach(output::text);
                return Exit.DONE;
            }
            fetch(server, words);
            output.text(words.say("cli.fetched", out.toString()));
            return Exit.DONE;
        } catch (LiveTrouble trouble) {
            throw new Trouble(words.say(trouble.sentence()) + " " + words.say(trouble.action()), trouble);
        }
    }

    /// Beside its place first, so that a fetch that fails leaves the file before as it was.
    private void fetch(LiveServer server, Words words) throws IOException {
        Path place = out.toAbsolutePath();
        Path beside = Files.createTempFile(place.getParent(), ".headroom-", ".json");
        try {
            server.fetch(wanted(), beside, output.progress(words, "cli.fetching"));
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Wanted wanted() {
        Instant end = to.map(this::moment).orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MINUTES));
        Instant start = from.map(this::moment).orElse(end.minus(USUAL_LENGTH));
        Duration length =
                Spans.millis(step).map(Duration::ofMillis).orElseThrow(() -> new WrongUsage("cli.wrong-step", step));
        if (!start.isBefore(end)) {
            throw new WrongUsage("cli.wrong-range", start, end);
        }
        return new Wanted(metrics, start, end, length);
    }

    private Instant moment(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(common.zoneOrUtc()).toInstant();
        } catch (DateTimeException e) {
            throw new WrongUsage("cli.wrong-moment", text);
        }
    }

    private Credential credential(Words words) {
        if (token) {
            return new Credential.Token(secrets.apply(words.say("cli.ask-token")));
        }
        return user.<Credential>map(
                        name -> new Credential.Basic(name, secrets.apply(words.say("cli.ask-password", name))))
                .orElse(Credential.none());
    }
}
