package org.evenhand.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.List;

/** Tells a service who really asked, believing nothing the caller says about that, and answers for it when it is away. */
record Forwarding(String service) implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest received = request.proxiedRequest();
        dropClaims(request.headers());
        // The origin answers "100 Continue" by itself.
        request.headers().remove(HttpHeaders.EXPECT);
        request.setAuthority(received.authority());
        request.putHeader("X-Forwarded-For", received.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", received.scheme());
        request.putHeader("X-Forwarded-Host", received.authority().toString());
        request.putHeader(
                "X-Forwarded-Port", Integer.toString(received.localAddress().port()));
        return context.sendRequest().recover(reason -> Future.succeededFuture(answerFor(request, reason)));
    }

    private static void dropClaims(MultiMap headers) {
        for (String name : List.copyOf(headers.names())) {
            if (name.equalsIgnoreCase("Forwarded") || name.regionMatches(true, 0, "X-Forwarded-", 0, 12)) {
                headers.remove(name);
            }
        }
    }

    private ProxyResponse answerFor(ProxyRequest request, Throwable reason) {
        Problem problem = reason instanceof ConnectException ? Problem.isAway(service) : Problem.brokeOff(service);
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, "2")
                .setBody(Body.body(problem.body()));
    }
}
