package org.evenhand.ingest.presets;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.ingest.accounts.AccountName;
import org.evenhand.ingest.accounts.Channel;
import org.evenhand.ingest.messages.Audience;
import org.evenhand.ingest.messages.Author;
import org.evenhand.ingest.messages.Direction;
import org.evenhand.ingest.messages.Message;
import org.evenhand.ingest.records.Granularity;

/** Makes messages of rows in our own columns. */
class MessagesReader implements RowReader {

    private final String brand;
    private final Map<AccountName, UUID> accounts = new HashMap<>();
    private final Times times = new Times(List.of("epoch-seconds", "iso"), ZoneOffset.UTC, Granularity.SECOND);

    MessagesReader(String brand) {
        this.brand = brand;
    }

    @Override
    public void survey(CsvRow row) {
        read(row);
    }

    @Override
    public Optional<Instant> newest() {
        return times.newest();
    }

    @Override
    public Row read(CsvRow row) {
        try {
            AccountName account = account(row);
            return Row.of(account, message(row, account));
        } catch (UnreadableRow unreadable) {
            return new Row.Rejected(unreadable.getMessage());
        }
    }

    private AccountName account(CsvRow row) {
        String name = row.get("brand").isEmpty() ? brand : row.get("brand");
        if (name == null) {
            throw new UnreadableRow("The row names no brand, and neither does the import.");
        }
        Channel channel = Channel.named(row.get("channel"))
                .orElseThrow(() -> new UnreadableRow("\"" + row.get("channel") + "\" is no channel of Evenhand."));
        if (row.get("account").isEmpty() || row.get("account").length() > 300) {
            throw new UnreadableRow("The row names no account of 1 to 300 characters.");
        }
        return new AccountName(name, channel, row.get("account"));
    }

    private Message message(CsvRow row, AccountName account) {
        return new Message(
                accounts.computeIfAbsent(account, AccountName::id),
                row.get("external_id"),
                word(row, "direction", Direction::valueOf),
                word(row, "audience", Audience::valueOf),
                author(row),
                orNull(row.get("customer_id")),
                orNull(row.get("case_id")),
                orNull(row.get("thread")),
                orNull(row.get("in_reply_to")),
                orNull(row.get("language")),
                row.get("text"),
                times.read("time", row.get("time")));
    }

    private static Author author(CsvRow row) {
        Author.Kind kind = row.get("author_kind").isEmpty() ? null : word(row, "author_kind", Author.Kind::valueOf);
        return new Author(orNull(row.get("author")), kind, orNull(row.get("author_name")), reach(row.get("reach")));
    }

    private static Long reach(String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > 12 || !value.chars().allMatch(character -> character >= '0' && character <= '9')) {
            throw new UnreadableRow("The reach is no count; leave it blank when it is unknown.");
        }
        return Long.parseLong(value);
    }

    private static <T> T word(CsvRow row, String column, Function<String, T> meaning) {
        String value = row.get(column);
        try {
            return meaning.apply(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableRow("The value in column \"" + column + "\" is not one of those it can have.");
        }
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
