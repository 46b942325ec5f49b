package org.evenhand.cases.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A provider whose feed the service reads by itself for as long as it runs, as it does outside of tests. */
public class FeedOfTests implements QuarkusTestResourceLifecycleManager {

    /** The provider of the service that runs now. */
    public static ProviderOfTests provider;

    @Override
    public Map<String, String> start() {
        provider = new ProviderOfTests(1_000);
        return Map.of("evenhand.feeds.ingest-service", provider.address().toString());
    }

    @Override
    public void stop() {
        provider.close();
    }
}
