package org.evenhand.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All objects that kubectl would apply, and the questions that the rules ask of them. */
record Manifests(List<ObjectNode> all) {

    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob");

    /** The same objects, for a test to change. */
    Manifests copy() {
        return new Manifests(all.stream().map(ObjectNode::deepCopy).toList());
    }

    List<ObjectNode> ofKind(String kind) {
        return all.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    Optional<ObjectNode> find(String kind, String name) {
        return ofKind(kind).stream().filter(object -> name(object).equals(name)).findFirst();
    }

    List<ObjectNode> workloads() {
        return all.stream()
                .filter(object -> WORKLOADS.contains(object.path("kind").asText()))
                .toList();
    }

    /** The labels of the pods that there will be; those of a database come from its operator. */
    List<Map<String, String>> labelsOfPods() {
        Stream<JsonNode> own = workloads().stream().map(workload -> workload.at("/spec/template/metadata/labels"));
        Stream<JsonNode> database =
                ofKind("Cluster").stream().map(cluster -> cluster.at("/spec/inheritedMetadata/labels"));
        return Stream.concat(own, database).map(Manifests::texts).toList();
    }

    /** What a container finds in its environment. */
    Map<String, String> environment(JsonNode workload) {
        Map<String, String> environment = new HashMap<>();
        containers(workload).forEach(container -> {
            items(container.path("envFrom"))
                    .map(from -> from.at("/configMapRef/name").asText())
                    .flatMap(name -> find("ConfigMap", name).stream())
                    .forEach(settings -> environment.putAll(texts(settings.path("data"))));
            items(container.path("env"))
                    .forEach(one -> environment.put(
                            one.path("name").asText(), one.path("value").asText()));
        });
        return environment;
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    static Stream<JsonNode> containers(JsonNode workload) {
        return Stream.concat(
                items(pod(workload).path("containers")), items(pod(workload).path("initContainers")));
    }

    static Map<String, String> labels(JsonNode workload) {
        return texts(workload.at("/spec/template/metadata/labels"));
    }

    /** Whether a label selector picks these labels; an empty one picks everything. */
    static boolean picks(JsonNode selector, Map<String, String> labels) {
        return !selector.isMissingNode()
                && labels.entrySet()
                        .containsAll(texts(selector.path("matchLabels")).entrySet());
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
