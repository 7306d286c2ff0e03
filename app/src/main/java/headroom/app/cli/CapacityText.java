package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Finding;
import headroom.model.capacity.IterationResult;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.unit.Estimate;
import headroom.model.workbook.Workbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Capacities as the command line tells of them.
final class CapacityText {
    private CapacityText() {}

    /// The document where no file gave anything.
    static ObjectNode nothing(Words words) {
        ObjectNode node = Json.object();
        node.putArray("components");
        node.putNull("path");
        node.putNull("bottleneck");
        node.put("reason", words.say("cli.nothing-read"));
        node.putNull("objective");
        return node;
    }

    static ObjectNode json(CapacityResult result, Workbook workbook, Words words) {
        ObjectNode node = Json.object();
        ArrayNode components = node.putArray("components");
        result.components().forEach(component -> components.add(json(component, words)));
        node.set("path", json(result.path(), words));
        node.set("bottleneck", Json.text(result.bottleneck()));
        if (result.bottleneck().isEmpty()) {
            node.set("reason", Json.text(result.reason().map(words::say)));
        }
        node.set("next_bottleneck", Json.text(result.next()));
        node.set(
                "objective",
                workbook.objective().<JsonNode>map(CapacityText::objective).orElse(Json.text(Optional.empty())));
        ArrayNode iterations = node.putArray("iterations");
        result.iterations().forEach(iteration -> iterations.add(json(iteration, workbook, words)));
        ArrayNode findings = node.putArray("findings");
        result.findings().forEach(finding -> findings.add(json(finding, words)));
        return node;
    }

    private static ObjectNode json(ComponentCapacity component, Words words) {
        ObjectNode node = Json.object();
        node.put("name", component.name());
        node.set("capacity_rps", Json.estimate(component.capacityRps()));
        node.set("ceiling_rps", Json.estimate(component.ceilingRps()));
        node.set("safe_rps", Json.estimate(component.safeRps()));
        node.put("model", id(component.model()));
        node.put("saturated", component.saturated());
        node.put("evidence", id(component.evidence()));
        boolean told = component.capacityRps().isPresent()
                && component.ceilingRps().isPresent()
                && component.safeRps().isPresent();
        node.put(told ? "explanation" : "reason", words.say(component.explanation()));
        return node;
    }

    private static ObjectNode objective(Objective objective) {
        ObjectNode node = Json.object();
        node.put("service", objective.service());
        node.set(
                "target_rps",
                objective.demand() instanceof DemandToHold.FixedRate fixed
                        ? Json.number(fixed.rps())
                        : Json.text(Optional.empty()));
        node.set(
                "response_time_ms",
                Json.number(objective.response().map(r -> r.seconds() * 1000).orElse(Double.NaN)));
        node.set(
                "percentile",
                Json.number(objective.response().map(r -> r.percentile()).orElse(Double.NaN)));
        node.set("from", Json.text(objective.from().map(LocalDate::toString)));
        node.put("through", objective.through().toString());
        node.set("confidence", Json.number(objective.confidence()));
        return node;
    }

    private static ObjectNode json(IterationResult result, Workbook workbook, Words words) {
        ObjectNode node = Json.object();
        node.put("id", result.iteration().id());
        node.put("change", result.iteration().change());
        node.set("component", Json.text(result.iteration().component()));
        node.set("date", Json.text(result.iteration().date().map(LocalDate::toString)));
        node.put(
                "in_production",
                workbook.production().equals(Optional.of(result.iteration().id())));
        node.set("capacity_rps", Json.estimate(result.capacityRps()));
        node.set("component_rps", Json.estimate(result.componentRps()));
        node.set("ratio", Json.estimate(result.ratio()));
        node.put("verdict", id(result.verdict()));
        node.put("reason", words.say(result.reason()));
        return node;
    }

    private static ObjectNode json(Finding finding, Words words) {
        ObjectNode node = Json.object();
        node.put("kind", finding.kind());
        node.put("severity", id(finding.severity()));
        node.set("component", Json.text(finding.component()));
        node.put("summary", words.say(finding.summary()));
        node.put("explanation", words.say(finding.explanation()));
        node.put("suggestion", words.say(finding.suggestion()));
        node.set("evidence", Json.texts(finding.evidence()));
        return node;
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String text(CapacityResult result, Words words) {
        TextTable table = new TextTable(
                "lrrrll",
                Stream.of("component", "capacity", "ceiling", "safe", "model", "evidence")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        result.components().forEach(component -> table.add(row(component.name(), component, words)));
        if (result.components().size() > 1) {
            table.add(row(words.say("cli.whole-path"), result.path(), words));
        }
        List<String> lines = new ArrayList<>(List.of(table.print(""), ""));
        lines.add(result.bottleneck()
                .map(name -> result.next()
                        .map(next -> words.say("cli.choke-point-and-next", name, next))
                        .orElse(words.say("cli.choke-point", name)))
                .orElse(result.reason().map(words::say).orElse("")));
        lines.add(words.say(result.path().explanation()));
        result.findings()
                .forEach(finding -> lines.add(words.say("cli.finding", finding.summary(), finding.explanation())));
        return String.join("\n", lines).stripTrailing();
    }

    private static List<String> row(String name, ComponentCapacity component, Words words) {
        return List.of(
                name,
                print(component.capacityRps(), words),
                print(component.ceilingRps(), words),
                print(component.safeRps(), words),
                words.print(component.model()),
                words.print(component.evidence()));
    }

    private static String print(Optional<Estimate> estimate, Words words) {
        return estimate.map(known -> words.print(known, "rps")).orElse(words.say("cli.cannot-be-told"));
    }
}
