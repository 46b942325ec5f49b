package org.evenhand.kubernetes;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A real API server with nothing behind it: it reads, fills in and judges objects, and runs none of them. */
class ApiServer implements AutoCloseable {

    private final Path folder;
    private final Path binaries;
    private final String token = UUID.randomUUID().toString();
    private final List<Process> processes = new ArrayList<>();
    private final int port = freePort();

    private ApiServer(Path binaries, Path folder) throws IOException {
        this.binaries = binaries;
        this.folder = folder;
    }

    static ApiServer start(Path binaries, Path folder) throws Exception {
        ApiServer server = new ApiServer(binaries, folder);
        try {
            server.startEtcdAndServer();
            server.waitUntilReady();
            return server;
        } catch (Exception | AssertionError failed) {
            server.close();
            throw failed;
        }
    }

    /** Runs kubectl against it and gives what it said, errors and warnings included. */
    Said kubectl(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "kubectl", "--server=https://127.0.0.1:" + port, "--token=" + token, "--insecure-skip-tls-verify"));
        command.addAll(List.of(arguments));
        Path file = Files.writeString(folder.resolve("input.yaml"), input);
        Process kubectl = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(file.toFile())
                .start();
        String text = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        kubectl.waitFor(1, TimeUnit.MINUTES);
        return new Said(kubectl.exitValue(), text);
    }

    /** How a command ended and what it printed. */
    record Said(int code, String text) {}

    private void startEtcdAndServer() throws IOException, GeneralSecurityException {
        int etcd = freePort();
        int peers = freePort();
        run(
                "etcd",
                "--data-dir=" + folder.resolve("etcd"),
                "--listen-client-urls=http://127.0.0.1:" + etcd,
                "--advertise-client-urls=http://127.0.0.1:" + etcd,
                "--listen-peer-urls=http://127.0.0.1:" + peers,
                "--initial-advertise-peer-urls=http://127.0.0.1:" + peers,
                "--initial-cluster=default=http://127.0.0.1:" + peers);
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path secret = pem("PRIVATE KEY", keys.getPrivate().getEncoded());
        Path open = pem("PUBLIC KEY", keys.getPublic().getEncoded());
        Path tokens = Files.writeString(folder.resolve("tokens.csv"), token + ",tester,1,system:masters\n");
        run(
                "kube-apiserver",
                "--etcd-servers=http://127.0.0.1:" + etcd,
                "--bind-address=127.0.0.1",
                "--secure-port=" + port,
                "--cert-dir=" + folder.resolve("certificates"),
                "--token-auth-file=" + tokens,
                "--authorization-mode=AlwaysAllow",
                "--service-account-issuer=https://127.0.0.1",
                "--service-account-signing-key-file=" + secret,
                "--service-account-key-file=" + open,
                "--service-cluster-ip-range=10.0.0.0/24",
                "--disable-admission-plugins=ServiceAccount");
    }

    private void run(String binary, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.resolve(binary).toString()));
        command.addAll(List.of(arguments));
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(binary + ".log").toFile())
                .start());
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        for (int second = 0; second < 60; second++) {
            if (kubectl("", "get", "--raw", "/readyz").code() == 0) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("The API server was not ready within a minute; its log is in " + folder);
    }

    private Path pem(String kind, byte[] key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return Files.writeString(
                folder.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : processes.reversed()) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
