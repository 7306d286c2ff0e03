package headroom.app.plan;

import headroom.app.control.Entry;
import headroom.app.control.EntryPlace;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.workbook.WorkbookEdits;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What is kept free between capacity and promise.
final class PolicyCard extends VBox {
    private static final double MOST = 0.9;

    private final Speech speech;
    private final List<EntryPlace<?>> places = new ArrayList<>();
    private final GridPane grid = new GridPane();

    PolicyCard(PlanModel model, Forms forms, Speech speech) {
        this.speech = speech;
        getStyleClass().add("card");
        grid.getStyleClass().add("form");
        row(
                0,
                forms.share(
                        Message.of("view-plan.reserve"),
                        "policy.reserve",
                        MOST,
                        new Place<>(
                                workbook -> workbook.policy().reserve(),
                                WorkbookEdits::setReserve,
                                value -> Message.of("view-plan.edit-reserve", value))),
                "view-plan.reserve-how");
        row(
                1,
                forms.share(
                        Message.of("view-plan.discount"),
                        "policy.discount",
                        MOST,
                        new Place<>(
                                workbook -> workbook.policy().testBedDiscount(),
                                WorkbookEdits::setTestBedDiscount,
                                value -> Message.of("view-plan.edit-discount", value))),
                "view-plan.discount-how");
        row(
                2,
                forms.share(
                        Message.of("view-plan.errors"),
                        "policy.errors",
                        1,
                        new Place<>(
                                workbook -> workbook.policy().errorLimit(),
                                WorkbookEdits::setErrorLimit,
                                value -> Message.of("view-plan.edit-errors", value))),
                "view-plan.errors-how");
        getChildren().addAll(Labels.heading(speech.say("view-plan.policy")), grid);
    }

    void refresh() {
        places.forEach(EntryPlace::refresh);
    }

    private void row(int index, Entry<Double> entry, String how) {
        EntryPlace<Double> place = new EntryPlace<>(entry, speech);
        places.add(place);
        Node name = Labels.body(speech.say(entry.what()));
        grid.addRow(index, name, place, Labels.secondary(speech.say(how)));
    }
}
