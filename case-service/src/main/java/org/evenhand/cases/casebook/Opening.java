package org.evenhand.cases.casebook;

import java.util.UUID;

/** A case that is heard of: its id, and how others call it. */
public record Opening(UUID id, String brand, String reference) {}
