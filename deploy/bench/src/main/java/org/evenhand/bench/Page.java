package org.evenhand.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.evenhand.local.Failure;
import org.evenhand.local.api.Api;
import org.evenhand.local.secrets.Secrets;

/** Opens pages as somebody who is signed in. */
record Page(String origin, HttpClient client) {

    static Page signedIn(Product product) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Page page = new Page(product.api().origin(), client);
        Secrets secrets = product.secrets();
        HttpRequest request = HttpRequest.newBuilder(URI.create(page.origin() + "/sign-in/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "name=" + Api.encode(secrets.adminName()) + "&password=" + Api.encode(secrets.adminPassword())))
                .build();
        page.send(request);
        return page;
    }

    /** The page, or a failure. */
    String open(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(origin + path)).build());
        if (response.statusCode() != 200) {
            throw new Failure("The page " + path + " answers with status " + response.statusCode() + ".");
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
