package org.evenhand.kit.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a parameter that an API does not know: what somebody meant by it would be left out without a word. */
class UnknownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public Optional<Response> refuse(ResourceInfo resource, UriInfo address) {
        Method asked = resource.getResourceMethod();
        if (asked == null || !address.getPath().startsWith("/api/")) {
            return Optional.empty();
        }
        Set<String> names = known.computeIfAbsent(asked, UnknownParameters::of);
        Set<String> unknown = new TreeSet<>(address.getQueryParameters().keySet());
        unknown.removeAll(names);
        return unknown.stream().findFirst().map(name -> Problem.of(400, "unknown-parameter", sentence(name, names))
                .answer());
    }

    private static String sentence(String name, Set<String> names) {
        return names.isEmpty()
                ? "\"" + name + "\" cannot be asked here; there is nothing to choose."
                : "\"" + name + "\" cannot be asked here. What can: " + String.join(", ", names) + ".";
    }

    /** What the method takes, and what its description names where it reads the address itself. */
    private static Set<String> of(Method method) {
        Set<String> names = Arrays.stream(method.getAnnotationsByType(
                        org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class))
                .map(org.eclipse.microprofile.openapi.annotations.parameters.Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                names.add(parameter.getName());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                names.addAll(fields(parameter.getType()));
            }
        }
        return names;
    }

    private static Set<String> fields(Class<?> bean) {
        Set<String> names = Arrays.stream(bean.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(RestQuery.class))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        if (bean.getSuperclass() != null) {
            names.addAll(fields(bean.getSuperclass()));
        }
        return names;
    }
}
