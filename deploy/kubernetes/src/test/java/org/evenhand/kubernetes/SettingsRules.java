package org.evenhand.kubernetes;

import static org.evenhand.kubernetes.Manifests.containers;
import static org.evenhand.kubernetes.Manifests.items;
import static org.evenhand.kubernetes.Manifests.name;
import static org.evenhand.kubernetes.Manifests.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Settings are ones that the services know; secrets are files and never stand in a manifest or an environment. */
class SettingsRules {

    private static final String SECRETS = "/etc/evenhand/secrets/";
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|TOKEN|SECRET|KEY|CREDENTIAL|PEOPLE).*");
    private static final Set<String> CLUSTER_WIDE = Set.of("Namespace");

    private SettingsRules() {}

    static List<String> areKnown(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            KnownSettings known = KnownSettings.of(name(workload));
            manifests.environment(workload).keySet().stream()
                    .filter(setting -> !known.contains(setting))
                    .forEach(setting -> complaints.add(
                            name(workload) + " does not know the setting " + setting + ", or only when it is built"));
        }
        return complaints;
    }

    static List<String> secretsAreFiles(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        manifests
                .ofKind("Secret")
                .forEach(secret -> complaints.add(name(secret) + ": a secret must not be a manifest"));
        for (JsonNode workload : manifests.workloads()) {
            containers(workload).forEach(container -> {
                items(container.path("envFrom"))
                        .filter(from -> from.has("secretRef"))
                        .forEach(from -> complaints.add(name(workload) + ": a secret must not be in the environment"));
                items(container.path("env"))
                        .filter(one -> !one.at("/valueFrom/secretKeyRef").isMissingNode())
                        .forEach(one -> complaints.add(name(workload) + ": a secret must not be in the environment"));
            });
            manifests.environment(workload).forEach((setting, value) -> {
                if (SECRET_NAME.matcher(setting).matches() && !value.startsWith(SECRETS)) {
                    complaints.add(name(workload) + ": " + setting + " must name a file in " + SECRETS);
                }
                if (value.startsWith(SECRETS) && !mounted(workload, value.substring(SECRETS.length()))) {
                    complaints.add(name(workload) + ": no secret is mounted as " + value);
                }
            });
            items(pod(workload).path("volumes"))
                    .filter(volume -> volume.path("name").asText().equals("secrets"))
                    .filter(volume -> volume.at("/projected/defaultMode").asInt(0644) != 0440)
                    .forEach(volume -> complaints.add(name(workload) + ": secrets must not be readable by everybody"));
        }
        return complaints;
    }

    private static boolean mounted(JsonNode workload, String file) {
        boolean volume = items(pod(workload).path("volumes"))
                .filter(one -> one.path("name").asText().equals("secrets"))
                .flatMap(one -> items(one.at("/projected/sources")))
                .flatMap(source -> items(source.at("/secret/items")))
                .anyMatch(item -> item.path("path").asText().equals(file));
        boolean mount = containers(workload)
                .flatMap(container -> items(container.path("volumeMounts")))
                .anyMatch(one -> one.path("name").asText().equals("secrets")
                        && SECRETS.startsWith(one.path("mountPath").asText())
                        && one.path("readOnly").asBoolean());
        return volume && mount;
    }

    static List<String> oneRestrictedNamespace(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        if (manifests.ofKind("Namespace").size() != 1) {
            complaints.add("There must be one namespace");
        }
        for (JsonNode namespace : manifests.ofKind("Namespace")) {
            if (!namespace
                    .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                    .asText()
                    .equals("restricted")) {
                complaints.add("The namespace must let in only pods that are restricted");
            }
            manifests.all().stream()
                    .filter(object -> !CLUSTER_WIDE.contains(object.path("kind").asText()))
                    .filter(object -> !object.at("/metadata/namespace").asText().equals(name(namespace)))
                    .forEach(object -> complaints.add(name(object) + " must be in the namespace"));
        }
        return complaints;
    }
}
