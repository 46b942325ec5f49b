package org.evenhand.kubernetes;

import java.util.List;
import java.util.function.Function;

/** All rules that the manifests keep. */
enum Rule {
    STRICT_MODEL(StrictModel::complaints),
    PROBES(PodRules::probes),
    RESOURCES(ResourceRules::resources),
    RESTRICTED(PodRules::restricted),
    COMPANY(PodRules::company),
    TIME_TO_END(PodRules::timeToEnd),
    IMAGES(PodRules::images),
    NOTHING_IS_OPEN_BY_ITSELF(NetworkRules::nothingIsOpenByItself),
    EVERY_SERVICE_IS_REACHED(NetworkRules::everyServiceIsReached),
    EVERY_WAY_IS_NARROW(NetworkRules::everyWayIsNarrow),
    WHAT_SETTINGS_CALL_IS_ALLOWED(NetworkRules::whatSettingsCallIsAllowed),
    SELECTORS_AND_PORTS_EXIST(NetworkRules::selectorsAndPortsExist),
    SAME_PATHS_AS_ON_ONE_MACHINE(OriginRules::samePathsAsOnOneMachine),
    ONE_HOST_WITH_TLS(OriginRules::oneHostWithTls),
    SETTINGS_ARE_KNOWN(SettingsRules::areKnown),
    SECRETS_ARE_FILES(SettingsRules::secretsAreFiles),
    ONE_RESTRICTED_NAMESPACE(SettingsRules::oneRestrictedNamespace);

    private final Function<Manifests, List<String>> complaints;

    Rule(Function<Manifests, List<String>> complaints) {
        this.complaints = complaints;
    }

    List<String> complaints(Manifests manifests) {
        return complaints.apply(manifests);
    }
}
