package org.evenhand.kubernetes;

import static org.evenhand.kubernetes.Manifests.items;
import static org.evenhand.kubernetes.Manifests.labels;
import static org.evenhand.kubernetes.Manifests.name;
import static org.evenhand.kubernetes.Manifests.picks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may talk to whom: nobody, but for what is named, and what the settings need is named on both sides. */
class NetworkRules {

    private NetworkRules() {}

    static List<String> nothingIsOpenByItself(Manifests manifests) {
        boolean denied = manifests.ofKind("NetworkPolicy").stream()
                .map(policy -> policy.path("spec"))
                .anyMatch(spec -> spec.path("podSelector").isEmpty()
                        && items(spec.path("policyTypes"))
                                .map(JsonNode::asText)
                                .toList()
                                .equals(List.of("Ingress", "Egress"))
                        && !spec.has("ingress")
                        && !spec.has("egress"));
        return denied ? List.of() : List.of("There must be a policy that denies everything, both ways, to every pod");
    }

    /** Each service is reached by the origin and by monitoring, and looks up names. */
    static List<String> everyServiceIsReached(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            require(
                    complaints,
                    workload,
                    "the ingress controllers must reach http",
                    incoming(manifests, workload).anyMatch(rule -> namesRole(rule, "ingress") && opens(rule, "http")));
            require(
                    complaints,
                    workload,
                    "monitoring must reach management",
                    incoming(manifests, workload)
                            .anyMatch(rule -> namesRole(rule, "monitoring") && opens(rule, "management")));
            require(
                    complaints,
                    workload,
                    "it must be able to look up names",
                    outgoing(manifests, workload)
                            .anyMatch(rule -> rule.toString().contains("kube-dns")
                                    && items(rule.path("ports"))
                                            .allMatch(port -> port.path("port").asInt() == 53)));
        }
        return complaints;
    }

    /** Only monitoring sees the management port; every way in names who comes and to which port. */
    static List<String> everyWayIsNarrow(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            incoming(manifests, workload).forEach(rule -> {
                require(
                        complaints,
                        workload,
                        "a way in must name who comes",
                        !rule.path("from").isEmpty() && items(rule.path("from")).noneMatch(NetworkRules::isEverybody));
                require(
                        complaints,
                        workload,
                        "a way in must name its port",
                        !rule.path("ports").isEmpty());
                require(
                        complaints,
                        workload,
                        "management is for monitoring only",
                        !opens(rule, "management") || namesRole(rule, "monitoring"));
            });
            outgoing(manifests, workload)
                    .forEach(rule -> require(
                            complaints,
                            workload,
                            "a way out must name where to and its port",
                            !rule.path("to").isEmpty() && !rule.path("ports").isEmpty()));
        }
        return complaints;
    }

    private static boolean isEverybody(JsonNode peer) {
        return Stream.of("namespaceSelector", "podSelector")
                        .anyMatch(kind -> peer.has(kind) && peer.path(kind).isEmpty())
                || peer.at("/ipBlock/cidr").asText().equals("0.0.0.0/0");
    }

    /** What the settings of a service call must be allowed to it, and by whoever is called. */
    static List<String> whatSettingsCallIsAllowed(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            Map<String, String> settings = manifests.environment(workload);
            boolean database = outgoing(manifests, workload).anyMatch(rule -> opens(rule, "5432"));
            require(
                    complaints,
                    workload,
                    "it must reach its database",
                    settings.containsKey("QUARKUS_DATASOURCE_JDBC_URL") && database);
            settings.entrySet().stream()
                    .filter(setting -> setting.getKey().startsWith("EVENHAND_FEEDS_"))
                    .forEach(feed -> {
                        String host = URI.create(feed.getValue()).getHost();
                        JsonNode provider = manifests.workloads().stream()
                                .filter(other -> name(other).equals(host))
                                .findFirst()
                                .orElseThrow();
                        require(
                                complaints,
                                workload,
                                "it must reach the feed of " + host,
                                outgoing(manifests, workload)
                                        .anyMatch(rule ->
                                                opens(rule, "http") && names(rule.path("to"), labels(provider))));
                        require(
                                complaints,
                                provider,
                                "its feed must be open to " + name(workload),
                                incoming(manifests, provider)
                                        .anyMatch(rule ->
                                                opens(rule, "http") && names(rule.path("from"), labels(workload))));
                    });
        }
        return complaints;
    }

    /** A selector that picks no pod, or a port that no pod has, is a slip of the pen that no cluster complains about. */
    static List<String> selectorsAndPortsExist(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (ObjectNode policy : manifests.ofKind("NetworkPolicy")) {
            JsonNode spec = policy.path("spec");
            picksSomebody(complaints, manifests, policy, spec.path("podSelector"));
            items(spec.path("ingress")).forEach(rule -> {
                peers(rule.path("from")).forEach(peer -> picksSomebody(complaints, manifests, policy, peer));
                portsExist(complaints, manifests, policy, rule, spec.path("podSelector"));
            });
            items(spec.path("egress")).forEach(rule -> peers(rule.path("to")).forEach(peer -> {
                picksSomebody(complaints, manifests, policy, peer);
                portsExist(complaints, manifests, policy, rule, peer);
            }));
        }
        for (ObjectNode service : manifests.ofKind("Service")) {
            items(service.at("/spec/ports"))
                    .forEach(port -> require(
                            complaints,
                            service,
                            "its port must be one of its pods",
                            portsOf(manifests, labels -> labels.entrySet()
                                            .containsAll(Manifests.texts(service.at("/spec/selector"))
                                                    .entrySet()))
                                    .contains(port.path("targetPort").asText())));
        }
        return complaints;
    }

    /** Peers in our own namespace; those of others cannot be checked here. */
    private static Stream<JsonNode> peers(JsonNode list) {
        return items(list)
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .map(peer -> peer.path("podSelector"));
    }

    private static void picksSomebody(
            List<String> complaints, Manifests manifests, JsonNode policy, JsonNode selector) {
        boolean databaseElsewhere =
                selector.at("/matchLabels/evenhand.org~1part").asText().equals("database")
                        && manifests.ofKind("Cluster").isEmpty();
        require(
                complaints,
                policy,
                "a selector picks no pod: " + selector,
                databaseElsewhere || manifests.labelsOfPods().stream().anyMatch(labels -> picks(selector, labels)));
    }

    private static void portsExist(
            List<String> complaints, Manifests manifests, JsonNode policy, JsonNode rule, JsonNode selector) {
        items(rule.path("ports"))
                .map(port -> port.path("port"))
                .filter(JsonNode::isTextual)
                .forEach(port -> require(
                        complaints,
                        policy,
                        "no pod has the port " + port,
                        portsOf(manifests, labels -> picks(selector, labels)).contains(port.asText())));
    }

    private static List<String> portsOf(Manifests manifests, Predicate<Map<String, String>> pods) {
        return manifests.workloads().stream()
                .filter(workload -> pods.test(labels(workload)))
                .flatMap(Manifests::containers)
                .flatMap(container -> items(container.path("ports")))
                .map(port -> port.path("name").asText())
                .toList();
    }

    private static Stream<JsonNode> incoming(Manifests manifests, JsonNode workload) {
        return rules(manifests, workload, "ingress");
    }

    private static Stream<JsonNode> outgoing(Manifests manifests, JsonNode workload) {
        return rules(manifests, workload, "egress");
    }

    private static Stream<JsonNode> rules(Manifests manifests, JsonNode workload, String way) {
        return manifests.ofKind("NetworkPolicy").stream()
                .map(policy -> policy.path("spec"))
                .filter(spec -> picks(spec.path("podSelector"), labels(workload)))
                .flatMap(spec -> items(spec.path(way)));
    }

    private static boolean opens(JsonNode rule, String port) {
        return items(rule.path("ports"))
                .anyMatch(open -> open.path("port").asText().equals(port));
    }

    private static boolean names(JsonNode peers, Map<String, String> labels) {
        return peers(peers).anyMatch(peer -> !peer.isEmpty() && picks(peer, labels));
    }

    private static boolean namesRole(JsonNode rule, String role) {
        return items(rule.path("from")).allMatch(peer -> peer.at("/namespaceSelector/matchLabels/evenhand.org~1role")
                .asText()
                .equals(role));
    }

    private static void require(List<String> complaints, JsonNode object, String what, boolean holds) {
        if (!holds) {
            complaints.add(name(object) + ": " + what);
        }
    }
}
