package org.evenhand.local.processes;

import java.io.IOException;

/** A process that can be started, and started again after it died. */
public interface Startable {

    String name();

    ProcessHandle start() throws IOException;

    void stop(ProcessHandle running);
}
