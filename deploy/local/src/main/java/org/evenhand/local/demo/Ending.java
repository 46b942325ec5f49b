package org.evenhand.local.demo;

/** How a case stands when it was last seen. */
enum Ending {
    RESOLVED_IN_PUBLIC("public"),
    RESOLVED_IN_PRIVATE("private"),
    RESOLVED_UNKNOWN_WHERE(""),
    ABANDONED(""),
    OPEN("");

    final String resolutionKind;

    Ending(String resolutionKind) {
        this.resolutionKind = resolutionKind;
    }

    boolean resolved() {
        return switch (this) {
            case RESOLVED_IN_PUBLIC, RESOLVED_IN_PRIVATE, RESOLVED_UNKNOWN_WHERE -> true;
            case ABANDONED, OPEN -> false;
        };
    }
}
