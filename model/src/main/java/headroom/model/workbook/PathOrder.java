package headroom.model.workbook;

import headroom.model.capacity.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Guesses where in the path of a request a component stands, from its name: what users meet first comes first.
final class PathOrder {
    private static final List<Set<String>> STATIONS = List.of(
            Set.of("cdn", "cloudfront", "edge", "waf"),
            Set.of("lb", "elb", "alb", "nlb", "loadbalancer", "balancer", "haproxy", "ingress", "ingressgateway"),
            Set.of("nginx", "proxy", "envoy", "traefik", "apache", "httpd", "varnish", "gateway", "caddy", "sidecar"),
            Set.of("app", "api", "web", "frontend", "server", "tomcat", "node", "puma", "gunicorn", "rails", "django"),
            Set.of("auth", "service", "svc", "backend", "worker", "session", "user", "users", "identity", "token"),
            Set.of("cache", "redis", "memcached", "memcache"),
            Set.of("queue", "kafka", "rabbitmq", "rabbit", "sqs", "activemq", "nats"),
            Set.of(
                    "db",
                    "database",
                    "mongo",
                    "mongodb",
                    "postgres",
                    "postgresql",
                    "pg",
                    "mysql",
                    "mariadb",
                    "rds",
                    "oracle",
                    "sql",
                    "cassandra",
                    "dynamodb",
                    "elasticsearch",
                    "clickhouse",
                    "ldap",
                    "store"));
    /// A name that tells nothing is taken for a service behind the application.
    private static final int SERVICES = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+|(?<=[a-z])(?=[0-9])");

    private PathOrder() {}

    /// The station of a component, from 0 at the entry. Where two words of a name disagree (`auth-db`), the one further
    /// back wins: it says what the thing is, the other what it is for.
    static int station(String name) {
        int station = -1;
        for (String word : BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT), -1)) {
            for (int i = 0; i < STATIONS.size(); i++) {
                if (STATIONS.get(i).contains(word)) {
                    station = Math.max(station, i);
                }
            }
        }
        return station < 0 ? SERVICES : station;
    }

    /// The path with one more component behind those that stand before it or beside it; what the planner ordered stays
    /// in its order.
    static List<Component> insert(List<Component> path, Component component) {
        int station = station(component.name());
        int at = path.size();
        while (at > 0 && station(path.get(at - 1).name()) > station) {
            at--;
        }
        List<Component> longer = new ArrayList<>(path);
        longer.add(at, component);
        return longer;
    }
}
