package headroom.app.question;

import headroom.app.control.Entries;
import headroom.app.control.Entry;
import headroom.app.control.Read;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import headroom.model.workbook.Workbook;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The question, part by part: how each part reads, and the edit that changes it.
public final class QuestionModel {
    private static final double USUAL_PERCENTILE = 99;
    private static final double USUAL_SECONDS = 0.3;

    private final Document document;
    private Optional<Objective> last = Optional.empty();
    private final Speech speech;
    private final Entries entries;
    private final ObservableValue<Optional<Objective>> objective;

    public QuestionModel(Document document, Speech speech) {
        this.document = document;
        this.speech = speech;
        this.entries = new Entries(speech::locale);
        this.objective = document.workbookProperty().map(Workbook::objective);
    }

    /// The question; empty until one is asked.
    ObservableValue<Optional<Objective>> objective() {
        return objective;
    }

    /// The text of a part, empty while there is no question.
    ObservableValue<String> text(Function<Objective, String> part) {
        // read from the document itself: another binding to it may still hold what was before
        return Bindings.createStringBinding(
                () -> document.workbook().objective().map(part).orElse(""), document.workbookProperty());
    }

    /// How the demand to hold reads inside the question.
    String demandText(Objective asked) {
        return switch (asked.demand()) {
            case DemandToHold.FixedRate fixed -> number(fixed.rps());
            case DemandToHold.Organic organic -> speech.say("shell.question-organic");
            case DemandToHold.OrganicPlus plus -> speech.say("shell.question-organic-plus", added(plus));
        };
    }

    private static double added(DemandToHold.OrganicPlus plus) {
        return plus.additions().stream()
                .mapToDouble(DemandToHold.DatedDemand::rps)
                .sum();
    }

    /// How the response-time limit reads.
    String responseText(Objective asked) {
        return asked.response()
                .map(response -> speech.print(Quantity.of(response.seconds(), Unit.SECONDS)))
                .orElseGet(() -> speech.say("shell.question-any-response"));
    }

    /// How the first day reads; without the year where the last day has the same.
    String fromText(Objective asked) {
        return asked.from()
                .map(day -> day.getYear() == asked.through().getYear()
                        ? speech.words().print(day, "day")
                        : speech.print(day))
                .orElseGet(() -> speech.say("shell.question-soonest"));
    }

    /// The service that is asked about.
    Entry<String> service() {
        return entry(
                Message.of("shell.part-service"),
                Message.of("shell.hint-service"),
                Objective::service,
                Function.identity(),
                Entries::name,
                (name, steps) -> name,
                QuestionEdits::service);
    }

    /// The rate to hold, requests/s. Typing one makes the demand a fixed rate.
    Entry<Double> rate() {
        return entry(
                Message.of("shell.part-rate"),
                Message.of("shell.hint-rate"),
                old -> old.demand() instanceof DemandToHold.FixedRate fixed ? fixed.rps() : 1_000.0,
                this::number,
                entries::rate,
                (rps, steps) -> Math.max(stepOf(rps), Math.rint(rps / stepOf(rps) + steps) * stepOf(rps)),
                QuestionEdits::rate);
    }

    /// The limit of the response time, seconds.
    Entry<Double> responseSeconds() {
        return entry(
                Message.of("shell.part-response"),
                Message.of("shell.hint-response"),
                old -> old.response().map(ResponseObjective::seconds).orElse(USUAL_SECONDS),
                seconds -> speech.print(Quantity.of(seconds, Unit.SECONDS)),
                entries::seconds,
                (seconds, steps) -> Math.max(0.001, Math.rint(seconds / stepOf(seconds) + steps) * stepOf(seconds)),
                seconds -> QuestionEdits.response(seconds, percentile()));
    }

    /// The percentile of the response times that is asked for, 0 to 100.
    double percentile() {
        return response().map(ResponseObjective::percentile).orElse(USUAL_PERCENTILE);
    }

    /// The limit that is asked for, or the usual one, seconds.
    double seconds() {
        return response().map(ResponseObjective::seconds).orElse(USUAL_SECONDS);
    }

    private Optional<ResponseObjective> response() {
        return document.workbook().objective().flatMap(Objective::response);
    }

    /// The first day.
    Entry<LocalDate> from() {
        return entry(
                Message.of("shell.part-from"),
                Message.of("shell.hint-day"),
                old -> old.from().orElse(old.through()),
                speech::print,
                text -> entries.day(text, earliestDay())
                        .onlyIf(day -> !day.isAfter(through()), Message.of("shell.entry-from-late", through())),
                (day, steps) -> earlier(day.plusDays(steps), through()),
                day -> QuestionEdits.from(Optional.of(day)));
    }

    /// The last day.
    Entry<LocalDate> throughEntry() {
        return entry(
                Message.of("shell.part-through"),
                Message.of("shell.hint-day"),
                Objective::through,
                speech::print,
                text -> entries.day(text, first())
                        .onlyIf(day -> !day.isBefore(first()), Message.of("shell.entry-through-early", first())),
                (day, steps) -> later(day.plusDays(steps), first()),
                QuestionEdits::through);
    }

    /// The confidence that must be reached.
    Entry<Double> confidence() {
        return entry(
                Message.of("shell.part-confidence"),
                Message.of("shell.hint-confidence"),
                Objective::confidence,
                this::percent,
                text -> entries.share(text)
                        .onlyIf(share -> share > 0 && share < 1, Message.of("shell.entry-confidence")),
                (share, steps) -> Math.clamp(Math.rint(share * 100 + steps) / 100, 0.01, 0.99),
                QuestionEdits::confidence);
    }

    private <T> Entry<T> entry(
            Message what,
            Message hint,
            Function<Objective, T> now,
            Function<T, String> print,
            Function<String, Read<T>> read,
            java.util.function.BiFunction<T, Integer, T> step,
            Function<T, Edit> edit) {
        return new Entry<>(what, hint, () -> now.apply(asked()), print, read, step, () -> document.trial(edit));
    }

    /// The question; the last one where it has just gone with its workbook and the sheet over it still has to close.
    private Objective asked() {
        document.workbook().objective().ifPresent(now -> last = Optional.of(now));
        return last.orElseThrow();
    }

    private LocalDate through() {
        return document.workbook().objective().orElseThrow().through();
    }

    private LocalDate first() {
        return document.workbook().objective().flatMap(Objective::from).orElseGet(this::earliestDay);
    }

    private LocalDate earliestDay() {
        Workbook workbook = document.workbook();
        return workbook.asOf()
                .map(instant -> instant.atZone(workbook.zone()).toLocalDate())
                .orElseGet(() -> through().minusYears(1));
    }

    /// A share with the decimals that it has: 97.5 % must not come back as 98 %.
    String percent(double share) {
        return speech.say("shell.percent", share * 100);
    }

    private String number(double value) {
        return speech.words().print(value, "exact");
    }

    /// A tenth of the leading power of ten: 3,500 moves by 100, 0.3 s by 10 ms.
    private static double stepOf(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)) - 1);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /// The language in which the question is asked.
    Locale locale() {
        return speech.locale();
    }
}
