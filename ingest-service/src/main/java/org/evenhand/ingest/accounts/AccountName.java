package org.evenhand.ingest.accounts;

import java.util.UUID;
import org.evenhand.kit.database.NameBasedId;

/** A channel account by its names; its id follows from them. */
public record AccountName(String brand, Channel channel, String handle) {

    /** The id that this account has, registered or not. */
    public UUID id() {
        return NameBasedId.of("account", brand, channel.word(), handle);
    }
}
