package org.evenhand.cases.customers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.evenhand.cases.Channel;
import org.evenhand.kit.database.NameBasedId;

/** How a customer is known on a channel. Its id is also the id of the customer of whom only this account is known. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Identity(UUID id, String brand, Channel channel, String externalId) {

    public static Identity of(String brand, Channel channel, String externalId) {
        return new Identity(
                NameBasedId.of("identity", brand, channel.toString(), externalId), brand, channel, externalId);
    }
}
