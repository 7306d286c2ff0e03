package headroom.app.forecast;

import headroom.app.control.Card;
import headroom.app.control.ChoicePlace;
import headroom.app.control.Explained;
import headroom.app.control.Explained.Origin;
import headroom.app.control.Labels;
import headroom.app.control.Retry;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.forecast.MethodResult;
import headroom.model.season.Holidays;
import headroom.model.workbook.ForecastChoices;
import headroom.model.workbook.ForecastEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How the demand is forecast: the method with how each would have done, the public holidays, and what carries the
/// growth.
final class MethodCard extends VBox {
    /// Errors that differ by less than this share are the same.
    private static final double EVEN = 0.0005;
    private static final double NAME_WIDTH = 190;
    private static final String AUTOMATIC = "combination";

    private final Document document;
    private final Speech speech;
    private final Supplier<List<Origin>> origins;
    private final HolidayPlaces places;
    private final ChoicePlace<Optional<Holidays.Place>> country;
    private final ChoicePlace<Optional<Holidays.Place>> region;
    private final ChoicePlace<Optional<String>> driver;
    private final Sheet<MethodResult> methods;
    private final Label waiting;
    private final Retry retry;
    private List<MethodResult> results = List.of();
    private Optional<String> chosen = Optional.empty();

    /// @param again compares the methods once more
    MethodCard(Document document, HolidayPlaces places, Runnable again, Speech speech, Supplier<List<Origin>> origins) {
        this.document = document;
        this.places = places;
        this.speech = speech;
        this.origins = origins;
        this.country = new ChoicePlace<>(this::name, this::choose);
        this.region = new ChoicePlace<>(this::name, this::choose);
        this.driver = new ChoicePlace<>(id -> id.orElseGet(() -> speech.say("view-forecast.no-driver")), this::carry);
        this.methods = new Sheet<>(
                speech.say("view-forecast.methods"),
                List.of(
                        Column.wide(speech.say("view-forecast.column-method"), this::named),
                        Column.explained(
                                speech.say("view-forecast.column-error"),
                                speech,
                                this::error,
                                method -> explained(
                                        Message.of(
                                                "explain.count",
                                                method.backtest().mase()),
                                        "method-error")),
                        Column.explained(
                                speech.say("view-forecast.column-gain"),
                                speech,
                                this::gain,
                                method -> explained(Message.of("explain.share", 100 * gained(method)), "method-gain")),
                        Column.explained(
                                speech.say("view-forecast.column-inside"),
                                speech,
                                this::inside,
                                method -> explained(
                                        Message.of(
                                                "explain.share",
                                                100 * method.backtest().coverage95()),
                                        "method-inside")),
                        Column.of("", this::use)));
        this.waiting = Labels.secondary(speech.say("view-forecast.comparing"));
        this.retry = new Retry(speech, again);
        VBox choices = new VBox(row("view-forecast.holidays", country, region), row("view-forecast.driver", driver));
        choices.getStyleClass().add("form");
        getChildren()
                .add(new Card(
                        speech.say("view-forecast.how"),
                        choices,
                        Labels.secondary(speech.say("view-forecast.methods-hint")),
                        waiting,
                        retry,
                        methods));
    }

    private HBox row(String words, Node... nodes) {
        Label name = Labels.body(speech.say(words));
        name.setMinWidth(NAME_WIDTH);
        HBox row = new HBox(name);
        row.getChildren().addAll(nodes);
        row.getStyleClass().add("inline");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Shows what is chosen, and how the methods compare.
    ///
    /// @param trouble why they could not be compared; empty where that did not fail
    /// @param demand the series that the demand is read from, which cannot carry its own growth
    void show(List<MethodResult> compared, Optional<Exception> trouble, List<String> demand) {
        ForecastChoices choices = document.workbook().forecast();
        showHolidays(choices);
        List<Optional<String>> drivers = new ArrayList<>(List.of(Optional.empty()));
        document.workbook().series().stream()
                .map(entry -> entry.series().id().toString())
                .filter(id -> !demand.contains(id))
                .forEach(id -> drivers.add(Optional.of(id)));
        driver.show(speech.say("view-forecast.driver"), choices.driver(), drivers);
        if (!compared.equals(results)
                || !choices.method().equals(chosen)
                || methods.getChildren().isEmpty()) {
            results = List.copyOf(compared);
            chosen = choices.method();
            methods.show(results);
        }
        retry.show(Message.of("view-forecast.comparing-failed"), trouble);
        waiting.setVisible(results.isEmpty() && trouble.isEmpty());
        waiting.setManaged(waiting.isVisible());
        methods.setVisible(!results.isEmpty());
        methods.setManaged(!results.isEmpty());
    }

    private void showHolidays(ForecastChoices choices) {
        Optional<String> code = choices.holidays().map(Holidays::country);
        places.want(code, speech.locale());
        HolidayPlaces.Known known = places.knownProperty().get();
        country.show(speech.say("view-forecast.holidays"), find(code, known.countries()), options(known.countries()));
        boolean regions = code.isPresent()
                && known.country().equals(code)
                && !known.regions().isEmpty();
        region.setVisible(regions);
        region.setManaged(regions);
        if (regions) {
            Optional<Holidays.Place> whole = find(code, known.countries())
                    .map(place -> new Holidays.Place(place.id(), speech.say("view-forecast.whole-country")));
            List<Optional<Holidays.Place>> all = new ArrayList<>(List.of(whole));
            known.regions().forEach(place -> all.add(Optional.of(place)));
            Optional<Holidays.Place> now = all.stream()
                    .flatMap(Optional::stream)
                    .filter(place -> Optional.of(place.id()).equals(choices.holidays()))
                    .findFirst();
            region.show(speech.say("view-forecast.region"), now.isPresent() ? now : whole, all);
        }
    }

    private static Optional<Holidays.Place> find(Optional<String> code, List<Holidays.Place> places) {
        return code.map(id -> places.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElse(new Holidays.Place(id, id)));
    }

    private static List<Optional<Holidays.Place>> options(List<Holidays.Place> places) {
        List<Optional<Holidays.Place>> options = new ArrayList<>(List.of(Optional.empty()));
        places.forEach(place -> options.add(Optional.of(place)));
        return options;
    }

    private String name(Optional<Holidays.Place> place) {
        return place.map(Holidays.Place::name).orElseGet(() -> speech.say("view-forecast.no-holidays"));
    }

    private void choose(Optional<Holidays.Place> place) {
        document.apply(Edit.of(
                Message.of("view-forecast.edit-holidays", name(place)),
                workbook -> ForecastEdits.setHolidays(workbook, place.map(Holidays.Place::id))));
    }

    private void carry(Optional<String> series) {
        document.apply(Edit.of(
                series.map(id -> Message.of("view-forecast.edit-driver", id))
                        .orElse(Message.of("view-forecast.edit-no-driver")),
                workbook -> ForecastEdits.setDriver(workbook, series)));
    }

    private String named(MethodResult method) {
        return speech.say(method.name());
    }

    private boolean inUse(MethodResult method) {
        return chosen.orElse(AUTOMATIC).equals(method.id());
    }

    private String error(MethodResult method) {
        double mase = method.backtest().mase();
        return Double.isNaN(mase) ? speech.say("view-forecast.no-error") : speech.print(mase);
    }

    private Explained explained(Message full, String how) {
        return new Explained(full, Message.of("explain." + how), origins.get());
    }

    private static double gained(MethodResult method) {
        return 1 - method.backtest().mase() / method.backtest().baselineMase();
    }

    private String gain(MethodResult method) {
        double gain = gained(method);
        if (!Double.isFinite(gain)) {
            return speech.say("view-forecast.no-error");
        }
        if (Math.abs(gain) < EVEN) {
            return speech.say("view-forecast.even");
        }
        return speech.say(gain >= 0 ? "view-forecast.gain" : "view-forecast.loss", Math.abs(gain));
    }

    private String inside(MethodResult method) {
        double inside = method.backtest().coverage95();
        return Double.isNaN(inside)
                ? speech.say("view-forecast.no-error")
                : speech.words().print(inside, "percent");
    }

    private Node use(MethodResult method) {
        if (inUse(method)) {
            return Labels.secondary(speech.say("view-forecast.in-use"));
        }
        Button use = new Button(speech.say("view-forecast.use"));
        use.getStyleClass().setAll("link-button");
        use.setAccessibleText(speech.say("view-forecast.use-one", method.name()));
        Optional<String> id = Optional.of(method.id()).filter(other -> !other.equals(AUTOMATIC));
        use.setOnAction(_ -> document.apply(Edit.of(
                Message.of("view-forecast.edit-method", method.name()),
                workbook -> ForecastEdits.setMethod(workbook, id))));
        return use;
    }
}
