package org.evenhand.kubernetes;

import static org.evenhand.kubernetes.Manifests.containers;
import static org.evenhand.kubernetes.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much every container asks for and may have at most; the heap fits in. */
class ResourceRules {

    private static final Pattern CPU = Pattern.compile("[0-9]+m?");
    private static final Pattern BYTES = Pattern.compile("([0-9]+)(Mi|Gi)");
    private static final Pattern HEAP = Pattern.compile("-Xmx([0-9]+)m");
    private static final double MOST_OF_THE_LIMIT = 0.6;

    private ResourceRules() {}

    static List<String> resources(Manifests manifests) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode workload : manifests.workloads()) {
            containers(workload).forEach(container -> {
                for (String kind : List.of("requests", "limits")) {
                    JsonNode given = container.path("resources").path(kind);
                    if (!CPU.matcher(given.path("cpu").asText()).matches()) {
                        complaints.add(name(workload) + ": " + kind + " of cpu are missing or no quantity");
                    }
                    if (!BYTES.matcher(given.path("memory").asText()).matches()) {
                        complaints.add(name(workload) + ": " + kind + " of memory are missing or no quantity");
                    }
                }
                heapFits(complaints, manifests, workload, container);
            });
        }
        return complaints;
    }

    private static void heapFits(List<String> complaints, Manifests manifests, JsonNode workload, JsonNode container) {
        String options = manifests.environment(workload).getOrDefault("JDK_JAVA_OPTIONS", "");
        Matcher heap = HEAP.matcher(options);
        Matcher limit = BYTES.matcher(container.at("/resources/limits/memory").asText());
        if (!heap.find() || !options.contains("-XX:+ExitOnOutOfMemoryError")) {
            complaints.add(name(workload) + ": the heap must have a limit, and its end must end the process");
        } else if (limit.matches()) {
            int megabytes = Integer.parseInt(limit.group(1)) * (limit.group(2).equals("Gi") ? 1024 : 1);
            if (Integer.parseInt(heap.group(1)) > megabytes * MOST_OF_THE_LIMIT) {
                complaints.add(name(workload) + ": the heap leaves too little of the memory's limit for the rest");
            }
        }
    }
}
