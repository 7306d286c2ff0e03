package headroom.app.explore;

import headroom.app.control.Buttons;
import headroom.app.control.Card;
import headroom.app.control.Explained;
import headroom.app.control.Goal;
import headroom.app.control.Labels;
import headroom.app.control.Retry;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.figure.SeriesFigures;
import headroom.model.season.Seasonality;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// What repeats in the series shown: in sentences, and each period with how strong and how sure it is.
final class SeasonCard extends VBox {
    private static final double LEAST_CHANCE = 0.001;
    private static final double STRONG = 0.64;
    private static final double MODERATE = 0.3;

    private final ExploreModel model;
    private final Speech speech;
    private final VBox sentences = new VBox();
    private final Sheet<Seasonality.Period> periods;
    private final Retry retry;

    SeasonCard(ExploreModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        this.retry = new Retry(speech, model::studyAgain);
        this.periods = new Sheet<>(
                speech.say("view-explore.periods"),
                List.of(
                        Column.words(
                                speech.say("view-explore.column-period"),
                                period -> speech.say(SeriesFigures.duration(period.periodMillis()))),
                        Column.explained(
                                speech.say("view-explore.column-strength"),
                                speech,
                                period -> speech.words().print(period.strength(), "percent"),
                                period -> explained(
                                        Message.of("explain.share", period.strength() * 100),
                                        "explain.period-strength")),
                        Column.explained(
                                speech.say("view-explore.column-cycles"),
                                speech,
                                period -> speech.print((long) period.cycles()),
                                period -> explained(
                                        Message.of("explain.count", period.cycles()), "explain.period-cycles")),
                        Column.explained(
                                speech.say("view-explore.column-chance"),
                                speech,
                                this::chance,
                                period -> explained(
                                        Message.of("explain.period-chance", period.chance()),
                                        "explain.period-chance-how")),
                        Column.words(speech.say("view-explore.column-since"), this::since),
                        Column.wide(speech.say("view-explore.column-meaning"), this::meaning)));
        sentences.getStyleClass().add("form");
        getChildren().add(new Card(speech.say("view-explore.seasons"), retry, sentences, periods));
    }

    private Explained explained(Message full, String how) {
        return new Explained(full, Message.of(how), model.origins());
    }

    /// Shows what was found; that it is being looked for where nothing was yet.
    void show(Optional<Studied> studied) {
        List<Seasonality.Period> found =
                studied.map(known -> known.study().seasons().periods()).orElse(List.of());
        Optional<Exception> trouble = model.studyTrouble();
        retry.show(Message.of("view-explore.study-failed"), trouble);
        say(studied, found.isEmpty(), trouble.isPresent());
        periods.show(found);
        periods.setVisible(!found.isEmpty());
        periods.setManaged(periods.isVisible());
    }

    private void say(Optional<Studied> studied, boolean none, boolean failed) {
        sentences.getChildren().clear();
        if (studied.isEmpty()) {
            if (!failed) {
                say("view-explore.studying");
            }
            return;
        }
        if (none) {
            say("view-explore.no-season");
        }
        SeasonWords.of(studied.get().study(), zone())
                .forEach(sentence -> sentences.getChildren().add(Labels.paragraph(speech.say(sentence))));
        if (!model.demandKnown()) {
            say("view-explore.no-demand");
            sentences
                    .getChildren()
                    .add(Buttons.leading(speech.say("view-explore.choose-demand"), Goal.Place.view("sources")));
        }
    }

    private void say(String words) {
        sentences.getChildren().add(Labels.paragraph(speech.say(words)));
    }

    private ZoneId zone() {
        return model.workbook().getValue().zone();
    }

    private String chance(Seasonality.Period period) {
        return period.chance() < LEAST_CHANCE
                ? speech.say("view-explore.chance-below", LEAST_CHANCE)
                : speech.say("view-explore.chance", period.chance());
    }

    private String since(Seasonality.Period period) {
        return model.studied()
                .flatMap(known -> SeasonWords.since(period, known.study(), zone()))
                .map(day -> speech.print(day))
                .orElseGet(() -> speech.say("view-explore.since-start"));
    }

    private String meaning(Seasonality.Period period) {
        String key = period.strength() >= STRONG ? "strong" : period.strength() >= MODERATE ? "moderate" : "weak";
        String words = speech.say("view-explore.meaning-" + key);
        return period.provisional() ? speech.say("view-explore.provisional", words) : words;
    }
}
