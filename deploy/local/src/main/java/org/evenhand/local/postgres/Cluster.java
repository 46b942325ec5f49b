package org.evenhand.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.evenhand.local.Failure;
import org.evenhand.local.Part;
import org.evenhand.local.processes.PrivateFiles;

/** The folder in which PostgreSQL keeps its data, and its settings. */
record Cluster(Binaries binaries, Path data, Path log) {

    private static final String OWN_SETTINGS = "evenhand.conf";

    /** Made beside its place and moved there at the end, so an interrupted start leaves nothing half done. */
    void createIfMissing(Path passwordFile) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = data.resolveSibling(data.getFileName() + ".new");
        PrivateFiles.deleteFolder(draft);
        initialise(draft, passwordFile);
        Files.writeString(draft.resolve("pg_hba.conf"), whoMayConnect());
        Files.writeString(
                draft.resolve("postgresql.conf"), "\ninclude '" + OWN_SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.move(draft, data);
    }

    void writeSettings(int port) throws IOException {
        PrivateFiles.write(data.resolve(OWN_SETTINGS), """
                # Written by Evenhand at every start; settings of your own belong into postgresql.auto.conf (ALTER SYSTEM).
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'

                # Acknowledged is stored, also after a power cut.
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                max_connections = 120
                shared_buffers = 256MB
                maintenance_work_mem = 128MB
                max_wal_size = 2GB
                random_page_cost = 1.1

                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                """.formatted(port));
    }

    private void initialise(Path folder, Path passwordFile) throws IOException {
        List<String> arguments = List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Process initdb = binaries.command("initdb", arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new Failure("PostgreSQL's data folder cannot be created; see " + log + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String whoMayConnect() {
        StringBuilder lines =
                new StringBuilder("# database, user, address: each service reaches its own database only\n");
        lines.append("host all postgres 127.0.0.1/32 scram-sha-256\n");
        for (Part part : Part.values()) {
            lines.append("host %1$s %1$s 127.0.0.1/32 scram-sha-256%n".formatted(part.database()));
        }
        return lines.toString();
    }
}
