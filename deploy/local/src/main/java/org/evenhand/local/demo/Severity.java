package org.evenhand.local.demo;

/** The railway's words for how bad it is, and how much faster or slower than usual it therefore works. */
enum Severity {
    LOW("low", 0.7),
    MEDIUM("medium", 1.0),
    HIGH("high", 1.6);

    final String word;
    final double pace;

    Severity(String word, double pace) {
        this.word = word;
        this.pace = pace;
    }
}
