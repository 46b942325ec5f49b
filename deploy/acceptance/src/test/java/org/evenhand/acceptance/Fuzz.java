package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evenhand.acceptance.RawHttp.Answer;
import org.evenhand.acceptance.RawHttp.Request;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Sends every operation what it does not expect, and looks at every answer: sentences, never a failure, nothing of ours. */
class Fuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDES =
            Pattern.compile("(?i)\\b(java|jakarta|javax|org|com|io)\\.[a-z0-9_]+\\.[a-z0-9_.]+|exception|\\bat"
                    + " [a-z]+\\.|\\.java:|sqlstate|psql|jdbi|jackson|hibernate|vert\\.x|netty|\\bselect .*"
                    + " from\\b|\\binsert into\\b|error: |\\$jacocoinit|\\bline \\d+ of statement");

    /** What one customer wrote; nobody else's answer may hold it. */
    private static final String SOMEBODYS_WORDS = "Zwiebelkuchen to Ada Quintana";

    private final Product product;
    private final long seed;
    private final Mutants mutants;
    private final List<String> complaints = new ArrayList<>();

    Fuzz(Product product, long seed) {
        this.product = product;
        this.seed = seed;
        this.mutants = new Mutants(seed);
    }

    /** Sends so many requests to each operation; gives what is wrong with the answers. */
    List<String> run(List<String> services, int requestsToEach) throws Exception {
        System.out.println("Fuzzing with seed " + seed + ", " + requestsToEach + " requests to each operation.");
        List<Operation> operations = Operation.all(product.root(), services);
        assertThat(operations).hasSizeGreaterThanOrEqualTo(12);
        seedSomebodysWords();
        long logged = errorsLogged(services);
        for (Operation operation : operations) {
            for (int i = 0; i < requestsToEach; i++) {
                Request request = mutants.of(operation, token(operation));
                judge(operation, request, send(operation.service(), request));
            }
        }
        if (errorsLogged(services) > logged) {
            complaints.add("The services logged errors; see " + product.home().resolve("log"));
        }
        return complaints;
    }

    private Answer send(String service, Request request) throws IOException {
        try {
            return RawHttp.send(product.ports().get(service).asInt(), request);
        } catch (IOException noAnswer) {
            return new Answer(0, "", noAnswer.toString());
        }
    }

    private void judge(Operation operation, Request request, Answer answer) {
        String wrong = wrongWith(request, answer);
        if (wrong != null) {
            String body = answer.body().length() > 500 ? answer.body().substring(0, 500) : answer.body();
            complaints.add(
                    operation + ": " + wrong + "\n  sent " + request + "\n  got " + answer.status() + " " + body);
        }
    }

    private static String wrongWith(Request request, Answer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return null;
        }
        if (status < 400 || status > 499) {
            return "neither done nor refused";
        }
        if (showsOurInsides(request, answer)) {
            return "shows our insides";
        }
        if (answer.body().contains(SOMEBODYS_WORDS)) {
            return "shows what somebody else wrote";
        }
        boolean hasNoBody = request.method().equals("HEAD") || isNoHttp(request, status);
        return hasNoBody || isProblem(answer) ? null : "refused without a problem";
    }

    /** What a sender wrote may be told back to it. */
    private static boolean showsOurInsides(Request request, Answer answer) {
        return INSIDES.matcher(answer.body()).results().anyMatch(found -> !request.says(found.group()));
    }

    /** What is not even HTTP is refused before there is a request to answer. */
    private static boolean isNoHttp(Request request, int status) {
        return status == 414
                || status == 431
                || request.method().equals("BREW")
                || request.headers().contains("Expect: 200-maybe");
    }

    private static boolean isProblem(Answer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return answer.has("content-type: application/problem+json")
                    && problem.path("status").asInt() == answer.status()
                    && !problem.path("detail").asText().isBlank();
        } catch (IOException notJson) {
            return false;
        }
    }

    private void seedSomebodysWords() throws IOException {
        List<String> headers =
                List.of("Authorization: Bearer " + product.machineToken(), "Content-Type: application/json");
        post("/api/accounts", headers, "{\"brand\": \"somebody\", \"channel\": \"email\", \"handle\": \"help\"}");
        Answer accounts = send("ingest-service", new Request("GET", "/api/accounts", headers, new byte[0]));
        String account = JSON.readTree(accounts.body()).at("/0/id").asText();
        post("/api/messages", headers, """
            {"account": "%s", "externalId": "word1", "direction": "inbound", "audience": "private", "thread": "word1",
             "author": {"externalId": "%s", "kind": "person"}, "text": "%s", "time": "2026-03-01T09:00:00Z"}
            """.formatted(account, SOMEBODYS_WORDS, SOMEBODYS_WORDS));
    }

    private void post(String path, List<String> headers, String body) throws IOException {
        Answer answer = send("ingest-service", new Request("POST", path, headers, body.getBytes()));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    private long errorsLogged(List<String> services) throws IOException {
        long errors = 0;
        for (String service : services) {
            Path log = product.home().resolve("log").resolve(service + ".log");
            try (var lines = Files.lines(log)) {
                errors += lines.filter(line -> line.matches("^\\S+ \\S+ ERROR .*"))
                        .count();
            }
        }
        return errors;
    }

    private String token(Operation operation) throws IOException, JoseException {
        return operation.isForServices() ? serviceToken(operation.service()) : product.machineToken();
    }

    /** The token that a reader of this service's feed would send. */
    private String serviceToken(String callee) throws IOException, JoseException {
        String caller = callee.equals("case-service") ? "insight-service" : "case-service";
        Path keys = product.home().resolve("secrets").resolve(caller + ".signing-keys.json");
        PublicJsonWebKey key = (PublicJsonWebKey)
                new JsonWebKeySet(Files.readString(keys)).getJsonWebKeys().getFirst();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(caller);
        claims.setAudience(callee);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return signature.getCompactSerialization();
    }
}
