package headroom.app.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import headroom.app.control.Entry;
import headroom.app.control.Read;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.workbook.Workbook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionModelTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final Objective ASKED = new Objective(
            "shop",
            DemandToHold.FixedRate.of(3500),
            Optional.of(new ResponseObjective(0.3, 99)),
            Optional.of(FIRST),
            LAST,
            0.975);

    private long now;
    private final Document document = new Document(
            Workbook.empty("shop", ZoneOffset.UTC).edit(draft -> draft.objective = Optional.of(ASKED)),
            () -> now += 10_000);
    private final QuestionModel model = new QuestionModel(document, new Speech(Locale.ENGLISH, () -> ZoneOffset.UTC));

    private Objective asked() {
        return document.workbook().objective().orElseThrow();
    }

    private <T> void keep(Entry<T> entry, String typed) {
        Trial<T> trial = entry.trial().get();
        trial.show(entry.read().apply(typed).accepted().orElseThrow());
        trial.keep();
    }

    private String undo() {
        Message name = document.undoNameProperty().get().orElseThrow();
        return new Speech(Locale.ENGLISH, () -> ZoneOffset.UTC).say(name);
    }

    @Test
    void eachPartIsTypedAndTheEditIsNamedAfterIt() {
        keep(model.rate(), "4.2k");
        assertEquals(4200, ((DemandToHold.FixedRate) asked().demand()).rps());
        assertEquals("set the demand to hold to 4,200 requests/s", undo());
        keep(model.responseSeconds(), "250 ms");
        assertEquals(Optional.of(new ResponseObjective(0.25, 99)), asked().response());
        assertEquals("ask for p99 under 250 ms", undo());
        keep(model.throughEntry(), "30 April 2027");
        assertEquals("hold through 30 April 2027", undo());
        keep(model.from(), "1 Feb 2027");
        assertEquals("start on 1 February 2027", undo());
        keep(model.service(), " cart ");
        assertEquals("call the service cart", undo());
        assertEquals(
                new Objective(
                        "cart",
                        DemandToHold.FixedRate.of(4200),
                        Optional.of(new ResponseObjective(0.25, 99)),
                        Optional.of(LocalDate.of(2027, 2, 1)),
                        LocalDate.of(2027, 4, 30),
                        0.975),
                asked());
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        refused("shell.entry-rate", model.rate(), "-5");
        refused("shell.entry-time", model.responseSeconds(), "soon");
        refused("shell.entry-from-late", model.from(), "1 April 2027");
        refused("shell.entry-through-early", model.throughEntry(), "2026-12-31");
        refused("shell.entry-confidence", model.confidence(), "100 %");
        refused("shell.entry-name", model.service(), "  ");
        assertEquals(ASKED, asked());
    }

    private static <T> void refused(String why, Entry<T> entry, String typed) {
        Read.Bad<?> bad = assertInstanceOf(Read.Bad.class, entry.read().apply(typed), typed);
        assertEquals(why, bad.why().key());
    }

    @Test
    void aTrialThatIsTakenBackLeavesNothing() {
        Trial<Double> trial = model.rate().trial().get();
        trial.show(9000.0);
        assertEquals(9000, ((DemandToHold.FixedRate) asked().demand()).rps());
        trial.restore();
        assertEquals(ASKED, asked());
        assertEquals(Optional.empty(), document.undoNameProperty().get());
    }

    @Test
    void stepsFollowTheSizeOfTheValue() {
        assertEquals(3600, model.rate().step().apply(3500.0, 1));
        assertEquals(0.29, model.responseSeconds().step().apply(0.3, -1), 1e-12);
        assertEquals(LAST, model.from().step().apply(LAST, 1), "the first day stays before the last");
        assertEquals(0.99, model.confidence().step().apply(0.985, 10));
    }

    @Test
    void aShareKeepsItsDecimals() {
        assertEquals("97.5 %", model.confidence().print().apply(asked().confidence()));
        assertEquals(
                Optional.of(0.975), model.confidence().read().apply("97.5 %").accepted());
    }

    @Test
    void theForecastTakesThePlaceOfARateAndBack() {
        document.apply(QuestionEdits.organic());
        assertEquals("the forecast demand", model.demandText(asked()));
        keep(model.rate(), "3500");
        assertEquals("3,500", model.demandText(asked()));
        document.undo();
        assertInstanceOf(DemandToHold.Organic.class, asked().demand());
    }
}
