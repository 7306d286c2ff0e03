package headroom.app.forecast;

import headroom.app.control.Entries;
import headroom.app.control.Entry;
import headroom.app.control.EntryPlace;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.document.Trial;
import headroom.model.Message;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// How likely the daily peak stays below a rate on every day before a day: both typed or dragged, and nothing that the
/// workbook keeps.
final class StaysBelow extends FlowPane {
    private final ForecastModel model;
    private final Speech speech;
    private final Label answer = Labels.body("");
    private final EntryPlace<Double> ratePlace;
    private final EntryPlace<LocalDate> dayPlace;
    private Optional<Double> rate = Optional.empty();
    private Optional<LocalDate> before = Optional.empty();

    StaysBelow(ForecastModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        Entries entries = new Entries(speech::locale);
        this.ratePlace = new EntryPlace<>(
                new Entry<>(
                        Message.of("view-forecast.below-rate"),
                        Message.of("shell.hint-rate"),
                        this::rate,
                        value -> speech.words().print(value, "exact"),
                        entries::rate,
                        (value, steps) -> Math.max(1, value + steps * Math.max(1, Math.rint(value / 100))),
                        () -> trial(value -> rate = Optional.of(value))),
                speech);
        this.dayPlace = new EntryPlace<>(
                new Entry<>(
                        Message.of("view-forecast.below-day"),
                        Message.of("view-forecast.day-hint"),
                        this::before,
                        speech::print,
                        text -> entries.day(text, model.firstDay()),
                        LocalDate::plusDays,
                        () -> trial(value -> before = Optional.of(value))),
                speech);
        getStyleClass().add("inline");
        setHgap(6);
        getChildren()
                .addAll(
                        Labels.body(speech.say("view-forecast.below-starts")),
                        ratePlace,
                        Labels.body(speech.say("view-forecast.below-until")),
                        dayPlace,
                        answer);
    }

    /// Says it of the newest forecast.
    void refresh() {
        ratePlace.refresh();
        dayPlace.refresh();
        answer.setText(model.staysBelow(rate(), before())
                .map(share -> speech.say("view-forecast.below-share", share))
                .orElse(""));
    }

    private double rate() {
        return rate.orElseGet(() -> Math.ceil(model.bound(0.95).orElse(1000.0)));
    }

    private LocalDate before() {
        return before.orElseGet(model::dayAfterLast);
    }

    private <T> Trial<T> trial(Consumer<T> keep) {
        Optional<Double> oldRate = rate;
        Optional<LocalDate> oldDay = before;
        return new Trial<>() {
            @Override
            public void show(T value) {
                keep.accept(value);
                refresh();
            }

            @Override
            public void keep() {
                // it was shown
            }

            @Override
            public void restore() {
                rate = oldRate;
                before = oldDay;
                refresh();
            }
        };
    }
}
