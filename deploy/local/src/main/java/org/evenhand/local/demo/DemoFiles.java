package org.evenhand.local.demo;

import java.nio.file.Path;

/** The two files of the demo, to be imported as the presets `cases` and `messages` for one brand. */
public record DemoFiles(Path cases, Path messages, String brand) {}
