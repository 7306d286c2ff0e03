package headroom.app.forecast;

import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.model.Message;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.PlannedLoad;
import java.time.LocalDate;
import java.util.List;

/// Demand that is known to come on top, one row each.
final class PlannedLoads extends PlannedRows<PlannedLoad> {
    private static final double FIRST_RPS = 100;

    PlannedLoads(Document document, Forms forms, Speech speech) {
        super(document, forms, speech, "load");
        build(
                "view-forecast.loads",
                "view-forecast.edit-add-load",
                "view-forecast.no-loads",
                List.of(
                        new Column<>(say("view-forecast.column-who"), false, true, this::name),
                        new Column<>(
                                say("view-forecast.column-peak"),
                                true,
                                false,
                                index -> place(forms.rate(
                                        Message.of("view-forecast.column-peak"),
                                        subject(index, "rps"),
                                        new Place<>(
                                                workbook -> row(workbook, index).rps(),
                                                (workbook, rps) -> with(
                                                        workbook,
                                                        index,
                                                        old -> new PlannedLoad(old.name(), rps, old.from())),
                                                rps -> Message.of("view-forecast.edit-load", rps))))),
                        Column.of(
                                say("view-forecast.column-from"),
                                index -> place(day(
                                        Message.of("view-forecast.column-from"),
                                        subject(index, "from"),
                                        new Place<>(
                                                workbook -> row(workbook, index).from(),
                                                (workbook, day) -> with(
                                                        workbook,
                                                        index,
                                                        old -> new PlannedLoad(old.name(), old.rps(), day)),
                                                day -> Message.of("view-forecast.edit-from", day))))),
                        Column.of("", this::removal)));
    }

    @Override
    List<PlannedLoad> rows(DemandPlan plan) {
        return plan.loads();
    }

    @Override
    DemandPlan with(DemandPlan plan, List<PlannedLoad> rows) {
        return plan.withLoads(rows);
    }

    @Override
    PlannedLoad fresh(LocalDate today) {
        return new PlannedLoad(say("view-forecast.new-load"), FIRST_RPS, today.plusMonths(1));
    }

    @Override
    String nameOf(PlannedLoad row) {
        return row.name();
    }

    @Override
    PlannedLoad named(PlannedLoad row, String name) {
        return new PlannedLoad(name, row.rps(), row.from());
    }
}
