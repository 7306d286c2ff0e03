package headroom.app.shell;

import headroom.app.control.Entries;
import headroom.app.control.Entry;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.InPlace;
import headroom.app.control.Read;
import headroom.app.control.Speech;
import headroom.app.control.Term;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.words.Zones;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// What holds for the whole workbook, at the right of the line at the bottom; each is edited where it stands.
final class WorkbookFacts {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Document document;
    private final Speech speech;
    private final ObservableValue<Optional<Instant>> asOf;

    /// The facts of a document.
    ///
    /// @param asOf the time at which the question is asked, as it was computed last
    WorkbookFacts(Document document, Speech speech, ObservableValue<Optional<Instant>> asOf) {
        this.document = document;
        this.speech = speech;
        this.asOf = asOf;
    }

    /// The day on which the question is asked.
    Node asOfPlace() {
        Button newest = new Button(speech.say("shell.as-of-newest"));
        newest.getStyleClass().setAll("link-button");
        newest.setOnAction(pressed -> {
            newest.getScene().getWindow().hide();
            document.apply(Edit.of(
                    Message.of("shell.edit-as-of-newest"),
                    workbook -> WorkbookEdits.setAsOf(workbook, Optional.empty())));
        });
        Entry<LocalDate> entry = new Entry<>(
                Message.of("shell.part-as-of"),
                Message.of("shell.hint-day"),
                this::day,
                speech::print,
                text -> new Entries(speech.locale()).day(text, day().minusMonths(6)),
                (day, steps) -> day.plusDays(steps),
                () -> document.trial(day -> new Edit(
                        Message.of("shell.edit-as-of", day),
                        "as-of",
                        workbook -> WorkbookEdits.setAsOf(workbook, Optional.of(endOf(day, workbook.zone()))))));
        return place(entry, asOf.map(at -> at.map(this::asOfWords).orElse("")), newest)
                .explaining(Term.AS_OF);
    }

    private String asOfWords(Instant at) {
        return at.equals(Instant.EPOCH) ? speech.say("shell.as-of-unknown") : speech.say("shell.as-of", day());
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    private LocalDate day() {
        return asOf.getValue().orElse(Instant.EPOCH).atZone(speech.zone()).toLocalDate();
    }

    /// The zone that sets days and weeks.
    Node zonePlace() {
        Entry<ZoneId> entry = new Entry<>(
                Message.of("shell.part-zone"),
                Message.of("shell.hint-zone"),
                speech::zone,
                ZoneId::getId,
                WorkbookFacts::zone,
                (zone, steps) -> zone,
                () -> document.trial(zone -> new Edit(
                        Message.of("shell.edit-zone", zone.getId()),
                        "zone",
                        workbook -> WorkbookEdits.setZone(workbook, zone))));
        return place(
                entry,
                Bindings.createStringBinding(
                        () -> Zones.named(document.workbook().zone(), asOf.getValue()),
                        document.workbookProperty(),
                        asOf));
    }

    /// The zone of that name, or the only one whose name ends so: "berlin" is Europe/Berlin.
    static Read<ZoneId> zone(String text) {
        String wanted = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        List<String> named = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        List<String> found = !named.isEmpty()
                ? named
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.toLowerCase(Locale.ROOT).endsWith("/" + wanted))
                        .toList();
        return found.size() == 1
                ? new Read.Good<>(ZoneId.of(found.getFirst()))
                : new Read.Bad<>(Message.of("shell.entry-zone"));
    }

    /// The seed that makes simulations repeatable.
    Node seedPlace() {
        Entry<Integer> entry = new Forms(document, speech)
                .count(
                        Message.of("shell.part-seed"),
                        "seed",
                        0,
                        Integer.MAX_VALUE,
                        new Place<>(
                                workbook -> (int) workbook.seed(),
                                (Workbook workbook, Integer seed) -> WorkbookEdits.setSeed(workbook, seed),
                                seed -> Message.of("shell.edit-seed", seed)));
        return place(
                        entry,
                        document.workbookProperty().map(workbook -> speech.say("shell.seed", (double) workbook.seed())))
                .explaining(Term.SEED);
    }

    private <T> InPlace<T> place(Entry<T> entry, ObservableValue<String> text, Node... more) {
        InPlace<T> place = new InPlace<>(entry, speech, text, more);
        place.getStyleClass().setAll("status-place");
        return place;
    }
}
