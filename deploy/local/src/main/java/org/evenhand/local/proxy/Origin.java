package org.evenhand.local.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.evenhand.local.Failure;
import org.evenhand.local.Part;
import org.evenhand.local.processes.Ports;

/** The one address for browsers and other systems: hands each path to the service it belongs to, bodies streamed. */
public final class Origin implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    // What path filters have been got round with: encoded separators, dots and doubled slashes.
    private static final Pattern UNSAFE =
            Pattern.compile("(?i);|%3b|%2f|%5c|%2e|//|/\\.|\\\\|#|%[01][0-9a-f]|%7f|[\\x00-\\x20\\x7f]");

    private final Vertx vertx;
    private final Map<Part, HttpProxy> proxies = new EnumMap<>(Part.class);

    private Origin(Vertx vertx, Ports ports) {
        this.vertx = vertx;
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(256)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(30));
        for (Part part : Part.values()) {
            HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client);
            proxies.put(part, proxy.origin(ports.http(part), HOST).addInterceptor(new Forwarding(part.label())));
        }
    }

    public static Origin start(Ports ports) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        Origin origin = new Origin(vertx, ports);
        try {
            vertx.createHttpServer(new HttpServerOptions()
                            .setHandle100ContinueAutomatically(true)
                            .setHttp2ClearTextEnabled(false)
                            .setMaxInitialLineLength(16_384))
                    .requestHandler(origin::handle)
                    .listen(ports.origin(), HOST)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return origin;
        } catch (RuntimeException e) {
            origin.close();
            throw new Failure("The port %d cannot be opened.".formatted(ports.origin()), e);
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The process ends anyway, and its sockets with it.
        }
    }

    private void handle(HttpServerRequest request) {
        String uri = request.uri();
        if (!uri.startsWith("/") || UNSAFE.matcher(pathOf(uri)).find() || request.authority() == null) {
            answer(request, Problem.unsafePath());
            return;
        }
        Part.ofPath(pathOf(uri))
                .map(proxies::get)
                .ifPresentOrElse(proxy -> proxy.handle(request), () -> answer(request, Problem.unknownPath()));
    }

    private static String pathOf(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static void answer(HttpServerRequest request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.TYPE)
                .end(problem.body());
    }
}
