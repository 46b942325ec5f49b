package org.evenhand.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running product with a proxy on each hop of a message's path, shared by the tests that ask for it. */
class FaultyHouse implements AutoCloseable {

    /** Gives the house to tests, started with the first of them and stopped after the last. */
    static class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == FaultyHouse.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(FaultyHouse.class, first -> new FaultyHouse(), FaultyHouse.class);
        }
    }

    private final Product product = Product.fresh("faulty");
    private final ChaosProxy senders = new ChaosProxy(() -> product.port("origin"));
    private final ChaosProxy ingestFeed = new ChaosProxy(() -> product.port("ingest-service"));
    private final ChaosProxy caseFeed = new ChaosProxy(() -> product.port("case-service"));

    private FaultyHouse() {
        product.setting("case-service", "evenhand.feeds.ingest-service", ingestFeed.address());
        product.setting("insight-service", "evenhand.feeds.case-service", caseFeed.address());
        try {
            product.startAll();
        } catch (RuntimeException | AssertionError notReady) {
            product.close();
            throw notReady;
        }
    }

    Product product() {
        return product;
    }

    /** Between other systems and the origin. */
    ChaosProxy senders() {
        return senders;
    }

    /** Between case-service and the feed of ingest-service. */
    ChaosProxy ingestFeed() {
        return ingestFeed;
    }

    /** Between insight-service and the feed of case-service. */
    ChaosProxy caseFeed() {
        return caseFeed;
    }

    void behave() {
        senders.behave();
        ingestFeed.behave();
        caseFeed.behave();
    }

    @Override
    public void close() {
        product.close();
        try {
            senders.close();
            ingestFeed.close();
            caseFeed.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
