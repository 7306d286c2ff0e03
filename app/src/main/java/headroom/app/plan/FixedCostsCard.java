package headroom.app.plan;

import headroom.app.control.ChoicePlace;
import headroom.app.control.Editor;
import headroom.app.control.EntryPlace;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.workbook.FixedCost;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Costs that do not depend on counts, and the currency of all money.
final class FixedCostsCard extends VBox {
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "SEK");

    private final Document document;
    private final Forms forms;
    private final Speech speech;
    private final Sheet<Integer> sheet;
    private final Node none;
    private final ChoicePlace<CurrencyUnit> currency;
    private final List<EntryPlace<Money>> amounts = new ArrayList<>();
    private List<String> names = List.of();

    FixedCostsCard(Document document, Forms forms, Speech speech) {
        this.document = document;
        this.forms = forms;
        this.speech = speech;
        this.none = Labels.secondary(speech.say("view-plan.no-fixed"));
        getStyleClass().add("card");
        this.currency = new ChoicePlace<>(CurrencyUnit::getCode, this::setCurrency);
        Button add = new Button(speech.say("view-plan.add-fixed"));
        add.getStyleClass().setAll("link-button");
        add.setOnAction(pressed -> add());
        HBox head = new HBox(
                Labels.heading(speech.say("view-plan.fixed")),
                Labels.space(),
                Labels.secondary(speech.say("view-plan.currency")),
                currency,
                add);
        head.getStyleClass().add("card-head");
        this.sheet = new Sheet<>(
                speech.say("view-plan.fixed"),
                List.of(
                        new Column<>(speech.say("view-plan.column-for"), false, true, this::name),
                        new Column<>(speech.say("view-plan.column-month"), true, false, this::amount),
                        Column.of("", this::removal)));
        getChildren().addAll(head, none);
    }

    /// Shows the costs; the rows stay as long as their names do, so that a drag is not interrupted.
    void refresh() {
        Workbook workbook = document.workbook();
        currency.show(speech.say("view-plan.currency"), workbook.currency(), currencies(workbook.currency()));
        List<String> now = new ArrayList<>();
        workbook.fixedCosts().forEach(cost -> now.add(cost.name()));
        now.add(workbook.currency().getCode());
        if (now.equals(names)) {
            amounts.forEach(EntryPlace::refresh);
            return;
        }
        names = now;
        amounts.clear();
        getChildren().set(1, workbook.fixedCosts().isEmpty() ? none : sheet);
        sheet.show(IntStream.range(0, workbook.fixedCosts().size()).boxed().toList());
    }

    private static List<CurrencyUnit> currencies(CurrencyUnit now) {
        List<CurrencyUnit> all = new ArrayList<>();
        CURRENCIES.forEach(code -> all.add(CurrencyUnit.of(code)));
        if (!all.contains(now)) {
            all.addFirst(now);
        }
        return all;
    }

    private void setCurrency(CurrencyUnit chosen) {
        document.apply(Edit.of(
                Message.of("view-plan.edit-currency", chosen.getCode()),
                workbook -> WorkbookEdits.setCurrency(workbook, chosen)));
    }

    private void add() {
        String name = speech.say("view-plan.new-fixed");
        change(Message.of("view-plan.edit-add-fixed"), costs -> {
            List<FixedCost> more = new ArrayList<>(costs);
            more.add(new FixedCost(name, Money.zero(document.workbook().currency())));
            return more;
        });
    }

    private void change(Message name, UnaryOperator<List<FixedCost>> change) {
        document.apply(
                Edit.of(name, workbook -> WorkbookEdits.setFixedCosts(workbook, change.apply(workbook.fixedCosts()))));
    }

    private static Workbook with(Workbook workbook, int index, UnaryOperator<FixedCost> change) {
        List<FixedCost> costs = new ArrayList<>(workbook.fixedCosts());
        costs.set(index, change.apply(costs.get(index)));
        return WorkbookEdits.setFixedCosts(workbook, costs);
    }

    private Node name(int index) {
        Button button = new Button(document.workbook().fixedCosts().get(index).name());
        button.getStyleClass().setAll("choice-place");
        button.setOnAction(pressed -> new Editor<>(
                        forms.text(
                                Message.of("view-plan.column-for"),
                                "fixed." + index + ".name",
                                new Place<>(
                                        workbook ->
                                                workbook.fixedCosts().get(index).name(),
                                        (workbook, text) ->
                                                with(workbook, index, old -> new FixedCost(text, old.monthly())),
                                        text -> Message.of("view-plan.edit-fixed-name", text))),
                        speech)
                .open(button));
        return button;
    }

    private Node amount(int index) {
        FixedCost cost = document.workbook().fixedCosts().get(index);
        EntryPlace<Money> place = new EntryPlace<>(
                forms.money(
                        Message.of("view-plan.fixed-of", cost.name()),
                        "fixed." + index,
                        cost.monthly().getCurrencyUnit(),
                        new Place<>(
                                workbook -> workbook.fixedCosts().get(index).monthly(),
                                (workbook, money) -> with(workbook, index, old -> new FixedCost(old.name(), money)),
                                money -> Message.of("view-plan.edit-fixed", cost.name(), money))),
                speech);
        amounts.add(place);
        return place;
    }

    private Node removal(int index) {
        Button remove = new Button(speech.say("view-plan.remove-fixed"));
        remove.getStyleClass().setAll("link-button");
        remove.setOnAction(pressed -> change(Message.of("view-plan.edit-remove-fixed"), costs -> {
            List<FixedCost> fewer = new ArrayList<>(costs);
            fewer.remove(index);
            return fewer;
        }));
        return remove;
    }
}
