package org.evenhand.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    static UUID send(String preset, String brand, String file, String observedUntil) {
        return UUID.fromString(asMachine()
                .queryParam("preset", preset)
                .queryParam("brand", brand)
                .queryParam("observedUntil", observedUntil)
                .contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    static UUID takeBack(UUID id) {
        asMachine().delete("/api/imports/" + id).then().statusCode(202);
        return id;
    }

    static JsonPath takenBack(UUID id) {
        await(() -> show(id).getString("state").equals("taken-back"));
        return show(id);
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
