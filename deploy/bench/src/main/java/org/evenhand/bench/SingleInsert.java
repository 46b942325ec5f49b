package org.evenhand.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.local.Part;

/** The least one could do with a message: one row into the same table, one commit, nothing else. */
final class SingleInsert implements AutoCloseable {

    private final LiveAccount account;
    private final Connection connection;
    private final PreparedStatement insert;

    SingleInsert(Product product, LiveAccount account) throws SQLException, IOException {
        this.account = account;
        connection = product.connect(Part.INGEST);
        insert = connection.prepareStatement("""
            insert into message (thread_id, id, account_id, external_id, direction, audience, author, author_kind,
                author_name, author_reach, thread, language, text, sent_at, received_at)
            values (?, ?, ?, ?, 'inbound', 'public', ?, 'person', 'Customer', 120, ?, 'en', ?, ?, ?)
            """);
    }

    void store(String name) throws SQLException {
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, UUID.randomUUID());
        insert.setObject(3, account.id());
        insert.setString(4, name);
        insert.setString(5, "customer-" + name);
        insert.setString(6, name);
        insert.setString(7, LiveAccount.text());
        Timestamp now = Timestamp.from(Instant.now());
        insert.setTimestamp(8, now);
        insert.setTimestamp(9, now);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
