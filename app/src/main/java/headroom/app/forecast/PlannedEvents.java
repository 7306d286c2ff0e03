package headroom.app.forecast;

import headroom.app.control.Entries;
import headroom.app.control.Entry;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Read;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.PlannedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Days on which demand is expected to be different, one row each.
final class PlannedEvents extends PlannedRows<PlannedEvent> {
    private static final double FIRST_EFFECT = 0.2;
    private static final int LONGEST = 366;
    private static final String BY_HAND = "-";

    private final Function<PlannedEvent, Optional<Double>> learned;

    /// @param learned the effect that so many days of the past from a day on had, where history tells
    PlannedEvents(Document document, Forms forms, Function<PlannedEvent, Optional<Double>> learned, Speech speech) {
        super(document, forms, speech, "event");
        this.learned = learned;
        build(
                "view-forecast.events",
                "view-forecast.edit-add-event",
                "view-forecast.no-events",
                List.of(
                        new Column<>(say("view-forecast.column-what"), false, true, this::name),
                        Column.of(
                                say("view-forecast.column-first"),
                                index -> place(day(
                                        Message.of("view-forecast.column-first"),
                                        subject(index, "first"),
                                        new Place<>(
                                                workbook -> row(workbook, index).first(),
                                                (workbook, first) -> with(workbook, index, old -> old.from(first)),
                                                first -> Message.of("view-forecast.edit-first", first))))),
                        new Column<>(
                                say("view-forecast.column-days"),
                                true,
                                false,
                                index -> place(forms.count(
                                        Message.of("view-forecast.column-days"),
                                        subject(index, "days"),
                                        1,
                                        LONGEST,
                                        new Place<>(
                                                workbook -> row(workbook, index).days(),
                                                (workbook, days) -> with(workbook, index, old -> old.lasting(days)),
                                                days -> Message.of("view-forecast.edit-days", days))))),
                        new Column<>(say("view-forecast.column-effect"), true, false, index -> place(effect(index))),
                        Column.of(say("view-forecast.column-like"), index -> place(like(index))),
                        Column.of("", this::removal)));
    }

    private Entry<Double> effect(int index) {
        return new Entry<>(
                Message.of("view-forecast.column-effect"),
                Message.of("view-forecast.effect-hint"),
                () -> {
                    PlannedEvent now = row(document().workbook(), index);
                    return learned.apply(now).orElse(now.effect());
                },
                value -> value < 0 ? say("view-forecast.effect-less", -value) : say("view-forecast.effect-more", value),
                SignedShares::read,
                (value, steps) -> Math.max(-1, Math.rint(value * 100 + steps) / 100),
                () -> document()
                        .trial(value -> new Edit(
                                Message.of("view-forecast.edit-effect", value),
                                subject(index, "effect"),
                                workbook -> with(workbook, index, old -> old.withEffect(value)))));
    }

    /// The earlier event that tells the effect: its first day, or a dash where the effect is entered.
    private Entry<Optional<LocalDate>> like(int index) {
        return new Entry<>(
                Message.of("view-forecast.column-like"),
                Message.of("view-forecast.like-hint"),
                () -> row(document().workbook(), index).like(),
                day -> day.map(earlier -> say("view-forecast.like-day", earlier))
                        .orElse(BY_HAND),
                this::readLike,
                (day, steps) -> day.map(earlier -> earlier.plusDays(steps)),
                () -> document()
                        .trial(day -> new Edit(
                                day.map(earlier -> Message.of("view-forecast.edit-like", earlier))
                                        .orElse(Message.of("view-forecast.edit-not-like")),
                                subject(index, "like"),
                                workbook -> with(workbook, index, old -> likened(old, day)))));
    }

    private Read<Optional<LocalDate>> readLike(String text) {
        if (text.isBlank() || text.strip().equals(BY_HAND)) {
            return new Read.Good<>(Optional.empty());
        }
        // without a year the last such day is meant
        LocalDate notBefore =
                LocalDate.ofInstant(today(), document().workbook().zone()).minusYears(1);
        return new Entries(locale()).day(text, notBefore).map(Optional::of);
    }

    private PlannedEvent likened(PlannedEvent old, Optional<LocalDate> day) {
        return day.map(earlier -> old.like(
                        earlier, learned.apply(old.like(earlier, old.effect())).orElse(old.effect())))
                .orElseGet(() -> old.withEffect(old.effect()));
    }

    @Override
    List<PlannedEvent> rows(DemandPlan plan) {
        return plan.events();
    }

    @Override
    DemandPlan with(DemandPlan plan, List<PlannedEvent> rows) {
        return plan.withEvents(rows);
    }

    @Override
    PlannedEvent fresh(LocalDate today) {
        return new PlannedEvent(say("view-forecast.new-event"), today.plusWeeks(2), 1, FIRST_EFFECT);
    }

    @Override
    String nameOf(PlannedEvent row) {
        return row.name();
    }

    @Override
    PlannedEvent named(PlannedEvent row, String name) {
        return row.called(name);
    }
}
