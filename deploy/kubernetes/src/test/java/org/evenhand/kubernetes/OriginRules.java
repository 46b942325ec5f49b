package org.evenhand.kubernetes;

import static org.evenhand.kubernetes.Manifests.items;
import static org.evenhand.kubernetes.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.evenhand.local.Part;

/** The Ingress is the same origin as the proxy of one machine, under one host and with TLS. */
class OriginRules {

    private OriginRules() {}

    static List<String> samePathsAsOnOneMachine(Manifests manifests) {
        TreeSet<String> here = new TreeSet<>();
        manifests.ofKind("Ingress").forEach(ingress -> items(ingress.at("/spec/rules"))
                .flatMap(rule -> items(rule.at("/http/paths")))
                .forEach(path -> here.add(
                        path.path("pathType").asText() + " " + path.path("path").asText() + " "
                                + path.at("/backend/service/name").asText() + " "
                                + path.at("/backend/service/port/name").asText())));
        TreeSet<String> there = new TreeSet<>(List.of("Exact / " + Part.INSIGHT.label() + " http"));
        Arrays.stream(Part.values()).forEach(part -> part.paths()
                .forEach(path -> there.add("Prefix " + path + " " + part.label() + " http")));
        List<String> complaints = new ArrayList<>();
        here.stream()
                .filter(path -> !there.contains(path))
                .forEach(path -> complaints.add("Only the Ingress has " + path + "; add it to Part in deploy/local"));
        there.stream()
                .filter(path -> !here.contains(path))
                .forEach(path -> complaints.add("Only Part in deploy/local has " + path + "; add it to ingress.yaml"));
        return complaints;
    }

    static List<String> oneHostWithTls(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        if (manifests.ofKind("Ingress").size() != 1) {
            complaints.add("There must be one Ingress");
        }
        for (JsonNode ingress : manifests.ofKind("Ingress")) {
            String host = ingress.at("/spec/rules/0/host").asText();
            if (ingress.at("/spec/rules").size() != 1
                    || host.isEmpty()
                    || ingress.at("/spec").has("defaultBackend")) {
                complaints.add(name(ingress) + " must have one rule for one host, and no default backend");
            }
            if (!ingress.at("/spec/tls/0/hosts/0").asText().equals(host)
                    || ingress.at("/spec/tls/0/secretName").asText().isEmpty()) {
                complaints.add(name(ingress) + " must have TLS for its host");
            }
            boolean sameOrigin = manifests.workloads().stream().allMatch(workload -> ("https://" + host)
                    .equals(manifests.environment(workload).get("EVENHAND_ORIGIN")));
            if (!sameOrigin) {
                complaints.add("EVENHAND_ORIGIN must be the address of the Ingress, https://" + host);
            }
        }
        for (JsonNode service : manifests.ofKind("Service")) {
            if (!service.at("/spec/type").asText("ClusterIP").equals("ClusterIP")) {
                complaints.add(name(service) + " must not be open to the outside by itself");
            }
            if (service.at("/spec/ports").size() != 1
                    || !service.at("/spec/ports/0/targetPort").asText().equals("http")) {
                complaints.add(name(service) + " must offer http and nothing else");
            }
        }
        return complaints;
    }
}
