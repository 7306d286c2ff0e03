package headroom.app.fetch;

import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.app.notice.Troubles;
import headroom.importers.Imported;
import headroom.importers.ReadOptions;
import headroom.importers.live.Credential;
import headroom.importers.live.LiveServer;
import headroom.importers.live.LiveTrouble;
import headroom.importers.live.Wanted;
import headroom.model.Message;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is asked of a server, and with what credential; the latter is forgotten when the sheet closes.
public final class FetchModel {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Duration USUAL_LENGTH = Duration.ofDays(28);

    final StringProperty address = new SimpleStringProperty("");
    final StringProperty token = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty from = new SimpleStringProperty("");
    final StringProperty to = new SimpleStringProperty("");
    final ObjectProperty<Duration> step = new SimpleObjectProperty<>(Duration.ofMinutes(1));

    /// The metrics that the server has.
    final ObservableList<String> names = FXCollections.observableArrayList();

    /// The metrics that are wanted, with or without labels.
    final ObservableList<String> chosen = FXCollections.observableArrayList();

    /// What is in the way, or how things stand.
    final ObjectProperty<Optional<Message>> said = new SimpleObjectProperty<>(Optional.empty());

    /// Whether the server is being asked.
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Document document;
    private final Jobs jobs;
    private final Speech speech;
    private final BiConsumer<Message, Imported> take;

    /// @param take puts what was fetched into the workbook, given what undo calls it
    public FetchModel(Document document, Jobs jobs, Speech speech, BiConsumer<Message, Imported> take) {
        this.document = document;
        this.jobs = jobs;
        this.speech = speech;
        this.take = take;
    }

    /// Begins anew, with the last four weeks.
    void begin(Instant now) {
        Instant end = now.truncatedTo(ChronoUnit.HOURS);
        if (from.get().isBlank()) {
            to.set(WRITTEN.format(end.atZone(zone())));
            from.set(WRITTEN.format(end.minus(USUAL_LENGTH).atZone(zone())));
        }
        said.set(Optional.empty());
    }

    /// Forgets what must not be kept.
    void forget() {
        token.set("");
        user.set("");
        password.set("");
    }

    /// The metrics whose names hold all words of a text, the shortest first.
    List<String> matching(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        return names.stream()
                .filter(name -> !chosen.contains(name))
                .filter(name -> Arrays.stream(words)
                        .allMatch(word -> name.toLowerCase(Locale.ROOT).contains(word)))
                .toList();
    }

    /// Takes one metric more.
    void choose(String metric) {
        if (!metric.isBlank() && !chosen.contains(metric.strip())) {
            chosen.add(metric.strip());
        }
    }

    /// Asks the server which metrics it has.
    void connect() {
        String server = address.get();
        Credential credential = credential();
        busy.set(true);
        said.set(Optional.empty());
        jobs.startFollowing(
                Message.of("shell.job-fetch-names"),
                progress -> {
                    try (LiveServer live = LiveServer.at(server, credential)) {
                        return live.names(progress);
                    }
                },
                all -> {
                    busy.set(false);
                    names.setAll(all);
                    said.set(Optional.of(Message.of("shell.fetch-found", all.size())));
                },
                this::failed,
                this::cancelled);
    }

    /// Fetches what was chosen.
    ///
    /// @param done told when it is in the workbook
    void fetch(Runnable done) {
        Optional<Wanted> wanted = wanted();
        if (wanted.isEmpty()) {
            return;
        }
        String server = address.get();
        Credential credential = credential();
        ReadOptions options = new ReadOptions(zone());
        busy.set(true);
        said.set(Optional.of(Message.of("shell.fetch-running")));
        Message what = chosen.size() == 1
                ? Message.of("shell.fetch-one", chosen.getFirst())
                : Message.of("shell.fetch-many", chosen.size());
        jobs.startFollowing(
                Message.of("shell.job-fetch", what),
                progress -> {
                    try (LiveServer live = LiveServer.at(server, credential)) {
                        return live.read(wanted.get(), options, progress);
                    }
                },
                imported -> {
                    busy.set(false);
                    if (imported.nothing()) {
                        said.set(Optional.of(Message.of("shell.fetch-nothing")));
                        return;
                    }
                    said.set(Optional.empty());
                    chosen.clear();
                    take.accept(Message.of("shell.edit-import-one", what), imported);
                    done.run();
                },
                this::failed,
                this::cancelled);
    }

    private void cancelled(Job job) {
        busy.set(false);
        said.set(Optional.of(Message.of("shell.fetch-cancelled")));
    }

    private void failed(Exception trouble) {
        said.set(Optional.of(
                trouble instanceof LiveTrouble live
                        ? Message.of("shell.fetch-trouble", live.sentence(), live.action())
                        : Troubles.why(trouble)));
        busy.set(false);
    }

    /// What is asked for; empty, with the reason said, where that is not clear.
    private Optional<Wanted> wanted() {
        Optional<Instant> start = moment(from.get());
        Optional<Instant> end = moment(to.get());
        if (chosen.isEmpty()) {
            said.set(Optional.of(Message.of("shell.fetch-no-metric")));
        } else if (start.isEmpty() || end.isEmpty() || !start.get().isBefore(end.get())) {
            said.set(Optional.of(Message.of("shell.fetch-no-time")));
        } else {
            return Optional.of(new Wanted(List.copyOf(chosen), start.get(), end.get(), step.get()));
        }
        return Optional.empty();
    }

    private Optional<Instant> moment(String text) {
        try {
            String written = text.strip().replace('T', ' ');
            LocalDateTime local = written.length() <= "2026-01-01".length()
                    ? LocalDate.parse(written).atStartOfDay()
                    : LocalDateTime.parse(written, WRITTEN);
            return Optional.of(local.atZone(zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private ZoneId zone() {
        return document.workbook().zone();
    }

    /// How a step is called.
    String words(Duration length) {
        return length.toMinutes() == 0
                ? speech.print(Quantity.of((double) length.toSeconds(), Unit.SECONDS))
                : length.toMinutes() < 60
                        ? speech.print(Quantity.of((double) length.toMinutes(), Unit.MINUTES))
                        : speech.print(Quantity.of((double) length.toHours(), Unit.HOURS));
    }

    private Credential credential() {
        if (!token.get().isBlank()) {
            return new Credential.Token(token.get());
        }
        return user.get().isBlank() ? Credential.none() : new Credential.Basic(user.get(), password.get());
    }
}
