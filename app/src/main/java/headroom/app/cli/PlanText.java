package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.plan.Addition;
import headroom.model.plan.Answer;
import headroom.model.plan.AnswerMessages;
import headroom.model.plan.Plan;
import headroom.model.plan.Probability;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Assumption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers and plans as the command line tells of them.
final class PlanText {
    private PlanText() {}

    /// The document where there is no workbook.
    static ObjectNode nothing(Words words) {
        ObjectNode node = Json.object();
        node.putNull("answer");
        node.put("reason", words.say("cli.nothing-read"));
        return node;
    }

    static ObjectNode json(Analysis analysis, Words words) {
        Answer answer = analysis.answer().orElseThrow();
        ObjectNode node = Json.object();
        node.put("answer", words.say(AnswerMessages.whole(answer)));
        node.put("question", words.say(AnswerMessages.question(answer.objective())));
        node.put("verdict", answer.verdict().name().toLowerCase(Locale.ROOT));
        node.put("as_of", analysis.asOf().toString());
        ObjectNode probability = node.putObject("probability");
        probability.set("now", probability(Optional.of(answer.now())));
        probability.set("planned", probability(answer.cheapest()));
        node.set("bottleneck", Json.text(answer.bottleneck()));
        node.set("safe_rps", Json.estimate(answer.safeNowRps()));
        ArrayNode additions = node.putArray("additions");
        answer.cheapest().stream()
                .flatMap(plan -> plan.additions().stream())
                .forEach(addition -> additions.add(json(addition)));
        node.put("currency", analysis.workbook().currency().getCode());
        ObjectNode monthly = node.putObject("monthly_cost");
        monthly.set("now", Json.number(answer.now().monthlyCost().getAmount()));
        monthly.set(
                "planned",
                amount(answer.cheapest().map(plan -> plan.monthlyCost().getAmount())));
        ObjectNode perMillion = node.putObject("cost_per_million_requests");
        perMillion.set("now", amount(answer.now().costPerMillion().map(BigMoney::getAmount)));
        perMillion.set(
                "planned",
                amount(answer.cheapest().flatMap(Plan::costPerMillion).map(BigMoney::getAmount)));
        answer.reason().ifPresent(reason -> node.put("reason", words.say(reason)));
        ArrayNode scenarios = node.putArray("scenarios");
        answer.scenarios().forEach(scenario -> scenarios.add(json(scenario, words)));
        ArrayNode assumptions = node.putArray("assumptions");
        analysis.workbook().assumptions().forEach(assumption -> assumptions.add(json(assumption)));
        ArrayNode next = node.putArray("measure_next");
        answer.next()
                .forEach(measurement -> next.addObject()
                        .put("component", measurement.component())
                        .put("what", words.say(measurement.what()))
                        .put("why", words.say(measurement.why())));
        return node;
    }

    private static JsonNode probability(Optional<Plan> plan) {
        return Json.number(
                plan.flatMap(Plan::probability).map(Probability::value).orElse(Double.NaN));
    }

    private static JsonNode amount(Optional<BigDecimal> amount) {
        return amount.map(Json::number).orElse(Json.text(Optional.empty()));
    }

    private static ObjectNode json(Addition addition) {
        ObjectNode node = Json.object();
        node.put("component", addition.component());
        node.put("resource", addition.resource());
        node.put("from", addition.from());
        node.put("to", addition.to());
        node.put("order_by", addition.orderBy().toString());
        node.put("in_place_by", addition.inPlaceBy().toString());
        node.set("monthly_cost", Json.number(addition.monthlyCost().getAmount()));
        addition.possibleFrom().ifPresent(day -> node.put("too_late", true).put("possible_from", day.toString()));
        return node;
    }

    private static ObjectNode json(Plan plan, Words words) {
        ObjectNode node = Json.object();
        node.put("name", words.say(plan.name()));
        node.set("probability", probability(Optional.of(plan)));
        node.put("meets_objective", plan.meetsObjective());
        node.set("capacity_rps", Json.estimate(plan.capacityRps()));
        node.set("safe_rps", Json.estimate(plan.safeRps()));
        node.set("bottleneck", Json.text(plan.bottleneck()));
        ArrayNode additions = node.putArray("additions");
        plan.additions().forEach(addition -> additions.add(json(addition)));
        node.set("first_order_by", Json.text(plan.firstOrder().map(LocalDate::toString)));
        node.set("monthly_cost", Json.number(plan.monthlyCost().getAmount()));
        node.set("cost_per_million_requests", amount(plan.costPerMillion().map(BigMoney::getAmount)));
        node.set("reason", Json.text(plan.excuse().map(words::say)));
        return node;
    }

    private static ObjectNode json(Assumption assumption) {
        return Json.object()
                .put("text", assumption.text())
                .put("owner", assumption.owner())
                .put("limit", assumption.limit())
                .put("evidence", assumption.evidence());
    }

    static String text(Analysis analysis, Words words) {
        Answer answer = analysis.answer().orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(words.say(AnswerMessages.question(answer.objective())));
        lines.add(words.say(AnswerMessages.whole(answer)));
        answer.cheapest()
                .filter(plan -> !plan.additions().isEmpty())
                .ifPresent(plan -> lines.add(additions(plan, words)));
        lines.add("");
        lines.add(plans(answer, words));
        if (!analysis.workbook().assumptions().isEmpty()) {
            lines.add("");
            lines.add(words.say("cli.not-promised"));
            analysis.workbook().assumptions().forEach(assumption -> lines.add("  " + assumption.text()));
        }
        return String.join("\n", lines);
    }

    private static String additions(Plan plan, Words words) {
        TextTable table = new TextTable(
                "llrrllr",
                Stream.of("component", "resource", "now", "then", "order-by", "in-place-by", "a-month")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        for (Addition addition : plan.additions()) {
            table.add(List.of(
                    addition.component(),
                    addition.resource(),
                    words.print(addition.from()),
                    words.print(addition.to()),
                    addition.possibleFrom()
                            .map(day -> words.say("cli.too-late", day))
                            .orElse(words.print(addition.orderBy())),
                    words.print(addition.inPlaceBy()),
                    words.print(addition.monthlyCost(), "signed")));
        }
        return "\n" + table.print("");
    }

    private static String plans(Answer answer, Words words) {
        TextTable table = new TextTable(
                "lrrrrr",
                Stream.of("plan", "probability", "capacity", "safe", "a-month", "per-million")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        Stream.of(Stream.of(answer.now()), answer.cheapest().stream(), answer.scenarios().stream())
                .flatMap(plans -> plans)
                .forEach(plan -> table.add(List.of(
                        words.say(plan.name()),
                        plan.probability()
                                .map(known -> words.print(known.value(), "probability"))
                                .orElse(words.say("cli.cannot-be-told")),
                        plan.capacityRps()
                                .map(known -> words.print(known, "rps"))
                                .orElse(""),
                        plan.safeRps()
                                .map(known -> words.print(known.value(), "rps"))
                                .orElse(""),
                        words.print(plan.monthlyCost()),
                        plan.costPerMillion().map(words::print).orElse(""))));
        return table.print("");
    }
}
