package org.evenhand.ingest.presets;

import java.util.List;
import org.evenhand.ingest.accounts.AccountName;
import org.evenhand.ingest.accounts.BrandName;
import org.evenhand.ingest.messages.Message;
import org.evenhand.ingest.messages.MessageRules;
import org.evenhand.ingest.records.CaseRecord;

/** What a preset made of one row of a file. */
public sealed interface Row {

    /** A message, with the account it belongs to. */
    record OfMessage(AccountName account, Message message) implements Row {}

    /** A message, unless it breaks a rule. */
    static Row of(AccountName account, Message message) {
        if (!BrandName.fits(account.brand())) {
            return new Rejected("The row names no brand of " + BrandName.FORM_IN_WORDS + ".");
        }
        return MessageRules.broken(message).<Row>map(Rejected::new).orElseGet(() -> new OfMessage(account, message));
    }

    /** A case record, with remarks such as a channel code that has no mapping. */
    record OfRecord(CaseRecord record, List<String> notes) implements Row {}

    /**
     * A row that is rightly not taken; what it belongs to is counted once.
     *
     * @param brand the brand it would have belonged to; empty when nothing says
     * @param reference what it belongs to, a thread for instance
     * @param isFirst whether this row is the one by which that is counted
     */
    record LeftOut(String reason, String brand, String channel, String reference, boolean isFirst) implements Row {}

    /** A row that cannot be taken because something in it is wrong. */
    record Rejected(String reason, MissingCase missing) implements Row {

        private static final int LONGEST_REASON = 1_000;

        /** A reason quotes what stands in the file, whatever that is; it must be kept and shown all the same. */
        public Rejected {
            reason = reason.replace('\0', '\u2400');
            reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
        }

        /** A rejected row that does not even say which case it is. */
        public Rejected(String reason) {
            this(reason, null);
        }
    }

    /** The case that a report lacks because its row was rejected, under the reason that reports name. */
    record MissingCase(String reason, String brand, String channel, String reference) {}
}
