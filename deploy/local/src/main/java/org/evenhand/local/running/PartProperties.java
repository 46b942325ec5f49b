package org.evenhand.local.running;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.postgres.Databases;
import org.evenhand.local.processes.Ports;
import org.evenhand.local.processes.PrivateFiles;
import org.evenhand.local.secrets.Secrets;

/** Writes the settings of one service into a file, because environments and command lines can be read by others. */
record PartProperties(Home home, Ports ports, Secrets secrets) {

    static String originOf(Ports ports) {
        return "http://127.0.0.1:" + ports.origin();
    }

    Path write(Part part) throws IOException {
        Properties settings = new Properties();
        addHttp(settings, part);
        addDatabase(settings, part);
        addAccess(settings, part);
        settings.setProperty("evenhand.origin", originOf(ports));
        switch (part) {
            case INGEST ->
                settings.setProperty(
                        "evenhand.imports.directory", home.imports().toString());
            case CASE -> settings.setProperty("evenhand.feeds.ingest-service", baseUrl(Part.INGEST));
            case INSIGHT -> settings.setProperty("evenhand.feeds.case-service", baseUrl(Part.CASE));
        }
        addOwn(settings, part);
        StringWriter text = new StringWriter();
        settings.store(text, "Written by Evenhand at every start");
        return PrivateFiles.write(home.run().resolve(part.label() + ".properties"), text.toString());
    }

    /** Settings of whoever runs this win over ours: settings/case-service.properties, for example. */
    private void addOwn(Properties settings, Part part) throws IOException {
        Path own = home.settings().resolve(part.label() + ".properties");
        if (Files.exists(own)) {
            try (Reader file = Files.newBufferedReader(own)) {
                settings.load(file);
            }
        }
    }

    private void addHttp(Properties settings, Part part) {
        settings.setProperty("quarkus.http.host", "127.0.0.1");
        settings.setProperty("quarkus.http.port", Integer.toString(ports.http(part)));
        settings.setProperty("quarkus.management.host", "127.0.0.1");
        settings.setProperty("quarkus.management.port", Integer.toString(ports.management(part)));
        // Requests come through our own proxy, which drops what callers claim in these headers.
        settings.setProperty("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.setProperty("quarkus.http.proxy.allow-x-forwarded", "true");
        settings.setProperty("quarkus.http.proxy.enable-forwarded-host", "true");
        settings.setProperty("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }

    private void addDatabase(Properties settings, Part part) throws IOException {
        settings.setProperty(
                "quarkus.datasource.jdbc.url",
                Databases.url(ports.postgres(), part.database()) + "?reWriteBatchedInserts=true&ApplicationName="
                        + part.label());
        settings.setProperty("quarkus.datasource.username", part.database());
        settings.setProperty("quarkus.datasource.password", secrets.databasePassword(part.database()));
    }

    private void addAccess(Properties settings, Part part) throws IOException {
        settings.setProperty("quarkus.http.auth.session.encryption-key", secrets.sessionKey());
        settings.setProperty(
                "evenhand.access.signing-keys", secrets.signingKeys(part).toString());
        settings.setProperty(
                "evenhand.access.service-keys", secrets.serviceKeys().toString());
        settings.setProperty(
                "evenhand.access.machine-tokens", secrets.machineTokens().toString());
        settings.setProperty("evenhand.access.people", secrets.people().toString());
    }

    private String baseUrl(Part part) {
        return "http://127.0.0.1:" + ports.http(part);
    }
}
