package org.evenhand.local.processes;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps two installations that start at the same time from choosing the same port.
 *
 * <p>A service opens its port seconds after it was chosen. Until then only a lock shows that the port is spoken for; the
 * operating system releases it with our process, also after a kill.
 */
public final class PortClaims implements AutoCloseable {

    private final Path folder;
    private final List<FileChannel> held = new ArrayList<>();

    public PortClaims() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    PortClaims(Path folder) {
        this.folder = folder;
    }

    boolean claim(int port) throws IOException {
        Path file = folder.resolve("evenhand-port-%d-%s.lock".formatted(port, System.getProperty("user.name")));
        FileChannel channel = FileChannel.open(file, Set.of(CREATE, WRITE, NOFOLLOW_LINKS));
        try {
            if (channel.tryLock() != null) {
                held.add(channel);
                return true;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // As good as held by another one.
        }
        channel.close();
        return false;
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : held) {
            channel.close();
        }
        held.clear();
    }
}
