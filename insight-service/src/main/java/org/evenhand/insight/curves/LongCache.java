package org.evenhand.insight.curves;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets browsers keep the library: its path holds its version, so what lies there never changes. */
@Singleton
class LongCache {

    /** After the kit's guard, which forbids keeping anything. */
    private static final int AFTER_THE_GUARD = 100;

    private static final String VERSIONED = "/assets/echarts/";

    void register(@Observes Filters filters) {
        filters.register(LongCache::keep, AFTER_THE_GUARD);
    }

    private static void keep(RoutingContext context) {
        if (context.normalizedPath().startsWith(VERSIONED)) {
            context.addHeadersEndHandler(nothing -> {
                if (context.response().getStatusCode() < 400) {
                    context.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
                }
            });
        }
        context.next();
    }
}
