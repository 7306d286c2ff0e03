package headroom.model.plan;

import headroom.model.Message;
import headroom.model.capacity.ComponentCapacity;

/// The names of resources in the number that a sentence needs.
final class Nouns {
    private Nouns() {}

    /// The name of a component, or words for the path where it stands for the whole.
    static Message component(String name) {
        return name.equals(ComponentCapacity.PATH) ? Message.of("plan.the-path") : Message.literal(name);
    }

    /// "node" or "nodes". A name that is not known stays as the planner wrote it.
    static Message of(String resource, int count) {
        return switch (resource) {
            case "nodes" -> Message.of("plan.noun.nodes", count);
            case "instances" -> Message.of("plan.noun.instances", count);
            case "replicas" -> Message.of("plan.noun.replicas", count);
            case "servers" -> Message.of("plan.noun.servers", count);
            case "machines" -> Message.of("plan.noun.machines", count);
            case "pods" -> Message.of("plan.noun.pods", count);
            case "containers" -> Message.of("plan.noun.containers", count);
            case "workers" -> Message.of("plan.noun.workers", count);
            case "processes" -> Message.of("plan.noun.processes", count);
            case "shards" -> Message.of("plan.noun.shards", count);
            case "brokers" -> Message.of("plan.noun.brokers", count);
            case "units" -> Message.of("plan.noun.units", count);
            case "connections" -> Message.of("plan.noun.connections", count);
            default -> Message.literal(resource);
        };
    }
}
