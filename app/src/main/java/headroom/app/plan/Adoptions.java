package headroom.app.plan;

import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.capacity.Iteration;
import headroom.model.plan.Change;
import headroom.model.plan.Scenario;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import org.joda.money.Money;

/// The iterations that a scenario may adopt, as menu items: those that are not in production and about a component.
final class Adoptions {
    private final PlanModel model;
    private final Speech speech;
    private final Supplier<Scenario> scenario;

    Adoptions(PlanModel model, Speech speech, Supplier<Scenario> scenario) {
        this.model = model;
        this.speech = speech;
        this.scenario = scenario;
    }

    List<MenuItem> items() {
        Workbook workbook = model.workbook();
        List<MenuItem> items = new ArrayList<>();
        for (Iteration iteration : workbook.iterations()) {
            boolean inProduction = workbook.production().equals(Optional.of(iteration.id()));
            Optional<String> component = iteration
                    .component()
                    .filter(name -> workbook.path().component(name).isPresent());
            if (!inProduction && component.isPresent()) {
                items.add(item(iteration, component.get(), workbook));
            }
        }
        return items;
    }

    private MenuItem item(Iteration iteration, String component, Workbook workbook) {
        MenuItem item = new MenuItem(speech.say("view-plan.adopt", iteration.id(), component));
        item.setMnemonicParsing(false);
        Change change =
                new Change.AdoptIteration(component, iteration.id(), model.asOf(), Money.zero(workbook.currency()));
        item.setOnAction(chosen -> model.editing()
                .change(
                        Message.of("view-plan.edit-adopt", iteration.id()),
                        "",
                        Scenarios.plus(scenario.get(), change)));
        return item;
    }
}
