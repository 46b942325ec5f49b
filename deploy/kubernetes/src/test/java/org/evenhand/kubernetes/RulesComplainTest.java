package org.evenhand.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule is seen failing: one thing is changed in the manifests, and the rule that guards it must complain. */
class RulesComplainTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Rule | kind | name | where | what stands there instead; nothing removes it. */
    private static final String CHANGES = """
        STRICT_MODEL | Deployment | case-service | /spec/template/spec/containers/0/livenesProbe | {}
        STRICT_MODEL | Deployment | case-service | /spec/replicas | "two"
        STRICT_MODEL | ConfigMap | all | /data/QUARKUS_HTTP_PORT | 8080
        STRICT_MODEL | NetworkPolicy | default-deny | /spec/policyType | "Ingress"
        STRICT_MODEL | Ingress | evenhand | /apiVersion | "extensions/v1beta1"
        PROBES | Deployment | insight-service | /spec/template/spec/containers/0/startupProbe |
        PROBES | StatefulSet | ingest-service | /spec/template/spec/containers/0/startupProbe/failureThreshold | 10
        PROBES | Deployment | case-service | /spec/template/spec/containers/0/readinessProbe/httpGet/path | "/q/health"
        PROBES | Deployment | case-service | /spec/template/spec/containers/0/readinessProbe/timeoutSeconds | 10
        PROBES | Deployment | case-service | /spec/template/spec/containers/0/livenessProbe/httpGet/path | "/q/health/ready"
        PROBES | Deployment | case-service | /spec/template/spec/containers/0/livenessProbe/httpGet/port | "http"
        RESOURCES | Deployment | case-service | /spec/template/spec/containers/0/resources/limits |
        RESOURCES | Deployment | case-service | /spec/template/spec/containers/0/resources/requests/cpu | "abc"
        RESOURCES | StatefulSet | ingest-service | /spec/template/spec/containers/0/resources/limits/memory | "512Mi"
        RESOURCES | ConfigMap | all | /data/JDK_JAVA_OPTIONS | "-XX:+UseSerialGC"
        RESTRICTED | Deployment | case-service | /spec/template/spec/securityContext/runAsNonRoot |
        RESTRICTED | Deployment | case-service | /spec/template/spec/securityContext/runAsUser | 0
        RESTRICTED | Deployment | case-service | /spec/template/spec/securityContext/seccompProfile |
        RESTRICTED | Deployment | case-service | /spec/template/spec/automountServiceAccountToken | true
        RESTRICTED | Deployment | case-service | /spec/template/spec/hostNetwork | true
        RESTRICTED | Deployment | case-service | /spec/template/spec/volumes/1/hostPath | {}
        RESTRICTED | Deployment | case-service | /spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem | false
        RESTRICTED | Deployment | case-service | /spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation |
        RESTRICTED | Deployment | case-service | /spec/template/spec/containers/0/securityContext/privileged | true
        RESTRICTED | Deployment | case-service | /spec/template/spec/containers/0/securityContext/capabilities/drop |
        RESTRICTED | Deployment | case-service | /spec/template/spec/containers/0/securityContext/capabilities/add | ["NET_RAW"]
        RESTRICTED | Deployment | case-service | /spec/template/spec/containers/0/volumeMounts/1/mountPath | "/work"
        RESTRICTED | ServiceAccount | case-service | /automountServiceAccountToken |
        COMPANY | Deployment | case-service | /spec/selector/matchLabels/app | "case"
        COMPANY | Deployment | case-service | /spec/replicas | 1
        COMPANY | PodDisruptionBudget | insight-service | /spec/minAvailable | 2
        COMPANY | PodDisruptionBudget | insight-service | /spec/selector/matchLabels | {"app": "insight"}
        COMPANY | StatefulSet | ingest-service | /spec/template/spec/topologySpreadConstraints/0 |
        TIME_TO_END | Deployment | case-service | /spec/template/spec/terminationGracePeriodSeconds | 30
        TIME_TO_END | ConfigMap | all | /data/QUARKUS_SHUTDOWN_DELAY |
        IMAGES | Deployment | case-service | /spec/template/spec/containers/0/image | "evenhand/case-service:latest"
        IMAGES | Deployment | case-service | /spec/template/spec/containers/0/image | "evenhand/case-service"
        NOTHING_IS_OPEN_BY_ITSELF | NetworkPolicy | default-deny | /spec/policyTypes/1 |
        NOTHING_IS_OPEN_BY_ITSELF | NetworkPolicy | default-deny | /spec/podSelector | {"matchLabels": {"a": "b"}}
        NOTHING_IS_OPEN_BY_ITSELF | NetworkPolicy | default-deny | /spec/egress | [{}]
        EVERY_SERVICE_IS_REACHED | NetworkPolicy | the-origin-calls-services | /spec/ingress/0/ports/0/port | 80
        EVERY_SERVICE_IS_REACHED | NetworkPolicy | monitoring-reads-metrics | /spec/podSelector/matchLabels | {"app": "x"}
        EVERY_SERVICE_IS_REACHED | NetworkPolicy | names-are-looked-up | /spec/egress/0/ports/0/port | 54
        EVERY_WAY_IS_NARROW | NetworkPolicy | the-origin-calls-services | /spec/ingress/0/from |
        EVERY_WAY_IS_NARROW | NetworkPolicy | the-origin-calls-services | /spec/ingress/0/from/0/namespaceSelector | {}
        EVERY_WAY_IS_NARROW | NetworkPolicy | the-origin-calls-services | /spec/ingress/0/ports |
        EVERY_WAY_IS_NARROW | NetworkPolicy | ingest-is-read-by-case | /spec/ingress/0/ports/0/port | "management"
        EVERY_WAY_IS_NARROW | NetworkPolicy | services-use-the-database | /spec/egress/0/to |
        WHAT_SETTINGS_CALL_IS_ALLOWED | NetworkPolicy | services-use-the-database | /spec/egress/0/ports/0/port | 5433
        WHAT_SETTINGS_CALL_IS_ALLOWED | NetworkPolicy | case-reads-ingest | /spec/egress |
        WHAT_SETTINGS_CALL_IS_ALLOWED | NetworkPolicy | case-is-read-by-insight | /spec/ingress |
        SELECTORS_AND_PORTS_EXIST | NetworkPolicy | case-reads-ingest | /spec/egress/0/ports/0/port | "https"
        SELECTORS_AND_PORTS_EXIST | NetworkPolicy | monitoring-reads-metrics | /spec/ingress/0/ports/0/port | "metrics"
        SELECTORS_AND_PORTS_EXIST | NetworkPolicy | case-reads-ingest | /spec/podSelector/matchLabels | {"app": "case"}
        SELECTORS_AND_PORTS_EXIST | NetworkPolicy | ingest-is-read-by-case | /spec/ingress/0/from/0/podSelector/matchLabels | {"app": "case"}
        SELECTORS_AND_PORTS_EXIST | Service | insight-service | /spec/ports/0/targetPort | "web"
        SELECTORS_AND_PORTS_EXIST | Service | insight-service | /spec/selector | {"app": "insight"}
        SAME_PATHS_AS_ON_ONE_MACHINE | Ingress | evenhand | /spec/rules/0/http/paths/3 |
        SAME_PATHS_AS_ON_ONE_MACHINE | Ingress | evenhand | /spec/rules/0/http/paths/4/path | "/api/feed"
        SAME_PATHS_AS_ON_ONE_MACHINE | Ingress | evenhand | /spec/rules/0/http/paths/0/pathType | "Exact"
        SAME_PATHS_AS_ON_ONE_MACHINE | Ingress | evenhand | /spec/rules/0/http/paths/0/backend/service/name | "case-service"
        ONE_HOST_WITH_TLS | Ingress | evenhand | /spec/tls |
        ONE_HOST_WITH_TLS | Ingress | evenhand | /spec/defaultBackend | {}
        ONE_HOST_WITH_TLS | ConfigMap | origin | /data/EVENHAND_ORIGIN | "https://other.example"
        ONE_HOST_WITH_TLS | Service | case-service | /spec/type | "LoadBalancer"
        ONE_HOST_WITH_TLS | Service | case-service | /spec/ports/0/targetPort | "management"
        SETTINGS_ARE_KNOWN | ConfigMap | all | /data/QUARKUS_HTTP_PROT | "8080"
        SETTINGS_ARE_KNOWN | ConfigMap | all | /data/QUARKUS_SHUTDOWN_DELAY_ENABLED | "true"
        SETTINGS_ARE_KNOWN | ConfigMap | case-service | /data/EVENHAND_IMPORTS_DIRECTORY | "/var/lib"
        SECRETS_ARE_FILES | ConfigMap | case-service | /kind | "Secret"
        SECRETS_ARE_FILES | ConfigMap | all | /data/QUARKUS_DATASOURCE_PASSWORD | "example"
        SECRETS_ARE_FILES | ConfigMap | all | /data/EVENHAND_ACCESS_PEOPLE | "/tmp/people"
        SECRETS_ARE_FILES | Deployment | case-service | /spec/template/spec/containers/0/env | [{"name": "A", "valueFrom": {"secretKeyRef": {"name": "a", "key": "b"}}}]
        SECRETS_ARE_FILES | Deployment | case-service | /spec/template/spec/containers/0/envFrom/0 | {"secretRef": {"name": "a"}}
        SECRETS_ARE_FILES | Deployment | case-service | /spec/template/spec/volumes/0/projected/defaultMode | 420
        SECRETS_ARE_FILES | Deployment | case-service | /spec/template/spec/volumes/0/projected/sources/1/secret/items/2 |
        SECRETS_ARE_FILES | Deployment | case-service | /spec/template/spec/containers/0/volumeMounts/0/readOnly |
        ONE_RESTRICTED_NAMESPACE | Namespace | evenhand | /metadata/labels/pod-security.kubernetes.io~1enforce | "baseline"
        ONE_RESTRICTED_NAMESPACE | Service | case-service | /metadata/namespace | "default"
        """;

    @ParameterizedTest(name = "{0}: {1} {2} {3} = {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = CHANGES)
    void theRuleComplainsAbout(Rule rule, String kind, String name, String where, String instead) throws Exception {
        Manifests manifests = Rendering.of("base").copy();
        change(object(manifests, kind, name), JsonPointer.compile(where), instead);
        assertThat(rule.complaints(manifests)).isNotEmpty();
    }

    @Test
    void everyRuleIsSeenFailing() {
        Set<Rule> seen = CHANGES.lines()
                .map(line -> Rule.valueOf(line.substring(0, line.indexOf(' '))))
                .collect(Collectors.toSet());
        assertThat(seen).containsAll(EnumSet.allOf(Rule.class));
    }

    /** Names of settings carry a hash. */
    private static ObjectNode object(Manifests manifests, String kind, String name) {
        return manifests.ofKind(kind).stream()
                .filter(object -> Manifests.name(object).equals(name)
                        || kind.equals("ConfigMap") && Manifests.name(object).matches(name + "-[a-z0-9]{10}"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name + " in "
                        + Arrays.toString(
                                manifests.all().stream().map(Manifests::name).toArray())));
    }

    private static void change(ObjectNode object, JsonPointer where, String instead) throws JsonProcessingException {
        JsonNode parent = object.at(where.head());
        JsonNode value = instead == null ? null : JSON.readTree(instead);
        if (parent instanceof ArrayNode array) {
            JsonNode changed = value == null
                    ? array.remove(where.last().getMatchingIndex())
                    : array.set(where.last().getMatchingIndex(), value);
            assertThat(changed).as("there is something at " + where).isNotNull();
        } else if (value == null) {
            assertThat(((ObjectNode) parent).remove(where.last().getMatchingProperty()))
                    .as("there is something at " + where)
                    .isNotNull();
        } else {
            ((ObjectNode) parent).set(where.last().getMatchingProperty(), value);
        }
    }
}
