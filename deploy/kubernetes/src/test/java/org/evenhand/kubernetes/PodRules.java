package org.evenhand.kubernetes;

import static org.evenhand.kubernetes.Manifests.containers;
import static org.evenhand.kubernetes.Manifests.items;
import static org.evenhand.kubernetes.Manifests.labels;
import static org.evenhand.kubernetes.Manifests.name;
import static org.evenhand.kubernetes.Manifests.picks;
import static org.evenhand.kubernetes.Manifests.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every pod must have: probes, a restricted context, company, and time to end. */
class PodRules {

    private PodRules() {}

    static List<String> probes(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            containers(workload).forEach(container -> {
                asks(complaints, container, "startupProbe", "/q/health/started");
                asks(complaints, container, "readinessProbe", "/q/health/ready");
                asks(complaints, container, "livenessProbe", "/q/health/live");
                JsonNode startup = container.path("startupProbe");
                if (startup.path("periodSeconds").asInt()
                                * startup.path("failureThreshold").asInt()
                        < 300) {
                    complaints.add(name(workload) + ": the start must have five minutes, for migrations");
                }
                if (container.at("/readinessProbe/timeoutSeconds").asInt(99) > 2) {
                    complaints.add(name(workload) + ": readiness must be known within two seconds");
                }
            });
        }
        return complaints;
    }

    private static void asks(List<String> complaints, JsonNode container, String probe, String path) {
        JsonNode request = container.path(probe).path("httpGet");
        if (!request.path("path").asText().equals(path)
                || !request.path("port").asText().equals("management")) {
            complaints.add(
                    container.path("name").asText() + ": " + probe + " must ask " + path + " on the management port");
        }
    }

    static List<String> restricted(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            JsonNode pod = pod(workload);
            must(complaints, workload, pod.at("/securityContext/runAsNonRoot").asBoolean(), "runAsNonRoot");
            must(complaints, workload, pod.at("/securityContext/runAsUser").asInt() > 0, "runAsUser above 0");
            must(
                    complaints,
                    workload,
                    pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                    "seccompProfile RuntimeDefault");
            must(complaints, workload, !pod.path("automountServiceAccountToken").asBoolean(true), "no account token");
            must(complaints, workload, !pod.path("hostNetwork").asBoolean(), "no host network");
            must(complaints, workload, !pod.path("hostPID").asBoolean(), "no host processes");
            items(pod.path("volumes"))
                    .forEach(volume -> must(complaints, workload, !volume.has("hostPath"), "no folder of the host"));
            containers(workload).forEach(container -> contained(complaints, workload, container));
            must(
                    complaints,
                    workload,
                    manifests
                            .find(
                                    "ServiceAccount",
                                    pod.path("serviceAccountName").asText())
                            .stream()
                            .anyMatch(account -> !account.path("automountServiceAccountToken")
                                    .asBoolean(true)),
                    "an account of its own without a token");
        }
        return complaints;
    }

    private static void contained(List<String> complaints, JsonNode workload, JsonNode container) {
        JsonNode context = container.path("securityContext");
        must(
                complaints,
                workload,
                !context.path("allowPrivilegeEscalation").asBoolean(true),
                "allowPrivilegeEscalation false");
        must(complaints, workload, context.path("readOnlyRootFilesystem").asBoolean(), "readOnlyRootFilesystem");
        must(complaints, workload, !context.path("privileged").asBoolean(), "not privileged");
        must(
                complaints,
                workload,
                context.at("/capabilities/drop/0").asText().equals("ALL")
                        && !context.path("capabilities").has("add"),
                "no capabilities");
        must(
                complaints,
                workload,
                items(container.path("volumeMounts"))
                        .anyMatch(mount -> mount.path("mountPath").asText().equals("/tmp")),
                "a /tmp that can be written");
    }

    static List<String> company(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            Map<String, String> labels = labels(workload);
            must(complaints, workload, picks(workload.at("/spec/selector"), labels), "a selector of its own pods");
            int replicas = workload.at("/spec/replicas").asInt(1);
            must(complaints, workload, replicas >= 2, "two replicas");
            must(
                    complaints,
                    workload,
                    manifests.ofKind("PodDisruptionBudget").stream()
                                    .filter(budget -> picks(budget.at("/spec/selector"), labels))
                                    .filter(budget ->
                                            budget.at("/spec/minAvailable").asInt() >= 1)
                                    .filter(budget ->
                                            budget.at("/spec/minAvailable").asInt() < replicas)
                                    .count()
                            == 1,
                    "one disruption budget that keeps a replica and lets one go");
            for (String key : List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")) {
                must(
                        complaints,
                        workload,
                        items(pod(workload).path("topologySpreadConstraints"))
                                .anyMatch(spread ->
                                        spread.path("topologyKey").asText().equals(key)
                                                && picks(spread.path("labelSelector"), labels)),
                        "its replicas spread over " + key);
            }
        }
        return complaints;
    }

    static List<String> timeToEnd(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            Map<String, String> settings = manifests.environment(workload);
            long needed = seconds(settings, "QUARKUS_SHUTDOWN_DELAY") + seconds(settings, "QUARKUS_SHUTDOWN_TIMEOUT");
            must(complaints, workload, seconds(settings, "QUARKUS_SHUTDOWN_DELAY") > 0, "a delay before it ends");
            must(
                    complaints,
                    workload,
                    pod(workload).path("terminationGracePeriodSeconds").asInt(30) > needed,
                    "more grace than delay and timeout together");
        }
        return complaints;
    }

    private static long seconds(Map<String, String> settings, String name) {
        String value = settings.getOrDefault(name, "0S");
        return Duration.parse("PT" + value).toSeconds();
    }

    static List<String> images(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            containers(workload)
                    .map(container -> container.path("image").asText())
                    .forEach(image -> must(
                            complaints,
                            workload,
                            image.matches(".*(@sha256:[0-9a-f]{64}|:[0-9][^:/]*)"),
                            "an image of a fixed version, not " + image));
        }
        return complaints;
    }

    private static void must(List<String> complaints, JsonNode workload, boolean holds, String what) {
        if (!holds) {
            complaints.add(name(workload) + " must have: " + what);
        }
    }
}
