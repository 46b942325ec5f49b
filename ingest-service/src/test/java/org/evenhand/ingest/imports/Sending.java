package org.evenhand.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.SpecificationQuerier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/** Sends files as other systems do, and waits for what becomes of them. */
class Sending {

    private Sending() {}

    static UUID send(String preset, String brand, String file) {
        return send(preset, brand, file.getBytes(StandardCharsets.UTF_8));
    }

    static UUID send(String preset, String brand, byte[] file) {
        return UUID.fromString(
                post(preset, brand, file, false).statusCode(202).extract().path("id"));
    }

    static ValidatableResponse post(String preset, String brand, byte[] file, boolean dryRun) {
        RequestSpecification request = asMachine()
                .queryParam("preset", preset)
                .queryParam("file", "test.csv")
                .queryParam("dryRun", dryRun);
        if (brand != null) {
            request.queryParam("brand", brand);
        }
        return request.contentType("application/octet-stream")
                .body(file)
                .post("/api/imports")
                .then();
    }

    static JsonPath completed(UUID id) {
        JsonPath done = over(id);
        assertThat(done.getString("state")).as(done.getString("problem")).isEqualTo("completed");
        return done;
    }

    static JsonPath over(UUID id) {
        await(() -> show(id).getString("endedAt") != null);
        return show(id);
    }

    static JsonPath show(UUID id) {
        return asMachine()
                .get("/api/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for it took too long").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** What is answered to somebody who says how much will come, and sends nothing of it. */
    static String announcing(long bytes) throws IOException {
        URI origin = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        String token = SpecificationQuerier.query(asMachine()).getHeaders().getValue("Authorization");
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(5_000);
            String request = "POST /api/imports?preset=cases&brand=acme HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + bytes + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[4_096];
            int read = 0;
            for (int more = 1; more > 0 && !new String(answer, 0, read, StandardCharsets.UTF_8).contains("parts."); ) {
                more = socket.getInputStream().read(answer, read, answer.length - read);
                read += Math.max(0, more);
            }
            return new String(answer, 0, read, StandardCharsets.UTF_8);
        }
    }

    static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
