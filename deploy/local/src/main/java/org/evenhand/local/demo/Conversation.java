package org.evenhand.local.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evenhand.local.demo.Message.Direction;

/** The messages of one case, in order of time. */
final class Conversation {

    private final DemoCase demoCase;
    private final Chance chance;
    private final Wording wording;
    private final List<Agent> agents;
    private final List<Message> messages = new ArrayList<>();
    private final Map<Door, String> lastOfThread = new EnumMap<>(Door.class);
    private int staffTurns;

    private Conversation(DemoCase demoCase, Chance chance) {
        this.demoCase = demoCase;
        this.chance = chance;
        this.agents = Agent.team(demoCase.transfers(), chance);
        this.wording = new Wording(demoCase, chance);
    }

    static List<Message> of(DemoCase demoCase, Chance chance) {
        Conversation conversation = new Conversation(demoCase, chance);
        Turns.of(demoCase, chance).forEach(conversation::take);
        return conversation.messages;
    }

    private void take(Turn turn) {
        Door origin = demoCase.door();
        Door helped = demoCase.course().wentPrivate() ? origin.privateSide() : origin;
        long time = turn.time();
        switch (turn.kind()) {
            case OPENING -> customer(origin, time, wording.opening());
            case RECEIPT -> automatic(origin, origin.audience, time, wording.plain("receipt"));
            case REMINDER -> customer(origin, time, wording.plain("reminder"));
            case ANSWER ->
                staff(origin, time, demoCase.course().askedToGoPrivate() ? "answer asking for private" : "answer");
            case DETAIL -> customer(helped, time, wording.plain(helped == origin ? "detail" : "private detail"));
            case FURTHER -> staff(helped, time, "further");
            case GOING_PUBLIC -> customer(Door.X_POST, time, wording.plain("went public"));
            case RESOLUTION -> resolution(time);
            case GIVING_UP -> customer(origin, time, wording.plain("giving up"));
            case CLOSING_QUIETLY -> automatic(origin, Audience.INTERNAL, time, wording.note("closed quietly"));
            case CLOSING_WORD -> staff(origin, time, "closing word");
            case THANKS -> customer(resolvedAt(), time, wording.plain("thanks"));
            case REOPENING -> customer(resolvedAt(), time, wording.plain("reopened"));
        }
    }

    private void resolution(long time) {
        if (demoCase.course().ending() == Ending.RESOLVED_UNKNOWN_WHERE) {
            String note = wording.note("resolved elsewhere");
            add(
                    demoCase.door(),
                    Audience.INTERNAL,
                    Direction.OUTBOUND,
                    nextAgent().author(),
                    note,
                    time);
        } else {
            staff(resolvedAt(), time, "resolved " + demoCase.topic().path);
        }
    }

    private Door resolvedAt() {
        Door origin = demoCase.door();
        return switch (demoCase.course().ending()) {
            case RESOLVED_IN_PUBLIC -> origin.isPublic() ? origin : Door.X_POST;
            case RESOLVED_IN_PRIVATE -> origin.privateSide();
            case RESOLVED_UNKNOWN_WHERE, ABANDONED, OPEN -> origin;
        };
    }

    private void customer(Door door, long time, String text) {
        Customer customer = demoCase.customer();
        Author author =
                new Author(customer.identity(door), customer.name(), false, customer.followers(door), customer.id());
        add(door, door.audience, Direction.INBOUND, author, text, time);
    }

    private void staff(Door door, long time, String section) {
        Agent agent = nextAgent();
        add(door, door.audience, Direction.OUTBOUND, agent.author(), wording.reply(door, agent, section), time);
    }

    private void automatic(Door door, Audience audience, long time, String text) {
        add(door, audience, Direction.OUTBOUND, Author.AUTOMATIC, text, time);
    }

    /** Each transfer hands the rest of the case to the next of the team. */
    private Agent nextAgent() {
        return agents.get(Math.min(staffTurns++, agents.size() - 1));
    }

    private void add(Door door, Audience audience, Direction direction, Author author, String text, long time) {
        Account account = Account.of(door, demoCase.number());
        int turn = messages.size() + 1;
        String externalId = account.externalId(demoCase.number(), turn, direction);
        String thread = door == demoCase.door() ? demoCase.id() : demoCase.id() + "-" + door.source;
        String inReplyTo = lastOfThread.getOrDefault(door, "");
        lastOfThread.put(door, externalId);
        messages.add(new Message(
                demoCase.id(),
                turn,
                account,
                externalId,
                direction,
                audience,
                author,
                thread,
                inReplyTo,
                demoCase.customer().language().code,
                text,
                time));
    }
}
