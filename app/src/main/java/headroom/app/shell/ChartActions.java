package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Action.Bar;
import headroom.app.action.Action.Menu;
import headroom.app.action.Actions;
import headroom.app.chart.TimeLink;
import headroom.app.control.ChartOutlet;
import headroom.app.control.Charts;
import headroom.app.control.FigureCard;
import headroom.app.control.Find;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.report.ChartFormat;
import headroom.app.settings.Settings;
import headroom.app.settings.SettingsStore;
import headroom.app.words.Zones;
import headroom.model.Message;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What can be done with the charts of all views, each declared once.
final class ChartActions {
    private static final int TIME_GROUP = 5;
    private static final int COPY_GROUP = 2;
    private static final int SAVE_GROUP = 4;

    private final Charts charts;
    private final Speech speech;

    ChartActions(Charts charts, Speech speech) {
        this.charts = charts;
        this.speech = speech;
    }

    /// The zone that the planner chose to see times in; empty for that of the workbook.
    static Optional<ZoneId> shownZone(Settings settings) {
        return settings.timeShown() == Settings.TimeShown.UTC ? Optional.of(ZoneOffset.UTC) : Optional.empty();
    }

    /// Everything that can be done to charts.
    void addAll(Actions actions, Document document, SettingsStore settings) {
        addTime(actions);
        addZone(actions, document, settings);
        addFiles(actions);
    }

    /// The window of time that all views share.
    private void addTime(Actions actions) {
        TimeLink time = charts.time();
        actions.add(Action.of(
                                "chart.all",
                                new Menu(Bar.VIEW, TIME_GROUP),
                                Message.of("chart.all-time"),
                                () -> time.show(Optional.empty()))
                        .on("Shortcut+0")
                        .unless(time.windowProperty()
                                .map(window -> window.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Message.of("chart.reason-all-shown")))))
                .add(Action.of("chart.back", new Menu(Bar.VIEW, TIME_GROUP), Message.of("chart.back"), time::back)
                        .on("Shortcut+Alt+LEFT")
                        .unless(time.canGoBackProperty()
                                .map(can -> can
                                        ? Optional.empty()
                                        : Optional.of(Message.of("chart.reason-no-window-before")))));
    }

    /// Times of the workbook's zone or UTC.
    private void addZone(Actions actions, Document document, SettingsStore settings) {
        ObservableValue<Message> words = Bindings.createObjectBinding(
                () -> settings.settingsProperty().get().timeShown() == Settings.TimeShown.UTC
                        ? Message.of(
                                "chart.time-local",
                                Zones.named(document.workbook().zone(), Optional.empty()))
                        : Message.of("chart.time-utc"),
                settings.settingsProperty(),
                document.workbookProperty());
        actions.add(Action.of(
                        "chart.zone",
                        new Menu(Bar.VIEW, TIME_GROUP),
                        Message.of("chart.time-utc"),
                        () -> settings.change(now -> now.withTimeShown(
                                now.timeShown() == Settings.TimeShown.UTC
                                        ? Settings.TimeShown.WORKBOOK
                                        : Settings.TimeShown.UTC)))
                .on("Shortcut+Shift+U")
                .called(words));
    }

    /// Copying and saving the chart where pointer or keyboard were last.
    private void addFiles(Actions actions) {
        add(actions, "chart.copy", new Menu(Bar.EDIT, COPY_GROUP), card -> card.copy(ChartOutlet.Content.BOTH));
        add(
                actions,
                "chart.copy-picture",
                new Menu(Bar.EDIT, COPY_GROUP),
                card -> card.copy(ChartOutlet.Content.PICTURE));
        add(
                actions,
                "chart.copy-values",
                new Menu(Bar.EDIT, COPY_GROUP),
                card -> card.copy(ChartOutlet.Content.VALUES));
        for (ChartFormat format : ChartFormat.values()) {
            add(
                    actions,
                    "chart.save-" + format.name().toLowerCase(Locale.ROOT),
                    new Menu(Bar.FILE, SAVE_GROUP),
                    card -> card.save(format));
        }
    }

    private void add(Actions actions, String id, Menu menu, Consumer<FigureCard> run) {
        ObservableValue<Optional<FigureCard>> meant = charts.shown().meantProperty();
        actions.add(Action.of(
                        id,
                        menu,
                        Message.of(id),
                        () -> charts.shown().meantProperty().get().ifPresent(run))
                .called(meant.map(card -> card.map(FigureCard::name)
                        .map(name -> Message.of("chart.deed-of", Message.of(id), name))
                        .orElse(Message.of(id))))
                .unless(meant.map(card ->
                        card.isPresent() ? Optional.empty() : Optional.of(Message.of("chart.reason-no-chart")))));
    }

    /// Saving each chart that is in the window, for the search; that which is in sight is meant before the others.
    List<Find> finds() {
        List<Find> all = new ArrayList<>();
        charts.shown().lookAgain();
        Optional<FigureCard> meant = charts.shown().meantProperty().get();
        for (FigureCard card : charts.shown().all()) {
            for (ChartFormat format : ChartFormat.values()) {
                Find find = Find.at(
                        speech.say("chart.find-save", card.name(), format.name()),
                        speech.say("chart.find-kind"),
                        () -> card.save(format));
                all.add(meant.filter(card::equals).isPresent() ? find.meant() : find);
            }
        }
        return all;
    }
}
