package headroom.model.plan;

import headroom.model.Message;
import java.util.ArrayList;
import java.util.List;

/// Puts additions into a list that reads well: those of the same sort of resource stand together and name it
/// once.
final class AdditionWords {
    private AdditionWords() {}

    /// "6 mongo nodes, 4 app and 3 auth instances".
    static Message list(List<Addition> additions) {
        return list(additions, false);
    }

    /// The same with small numbers in words: "six mongo nodes".
    static Message listInWords(List<Addition> additions) {
        return list(additions, true);
    }

    private static Message list(List<Addition> additions, boolean inWords) {
        List<Message> groups = new ArrayList<>();
        int from = 0;
        while (from < additions.size()) {
            int to = from;
            while (to < additions.size() && sameSort(additions.get(from), additions.get(to))) {
                to++;
            }
            groups.add(group(additions.subList(from, to), inWords));
            from = to;
        }
        if (groups.isEmpty()) {
            return Message.of("plan.additions.none");
        }
        Message list = groups.getFirst();
        for (Message group : groups.subList(1, groups.size())) {
            list = Message.of("plan.additions.more", list, group);
        }
        return list;
    }

    private static boolean sameSort(Addition one, Addition other) {
        return one.resource().equals(other.resource()) && (change(one) > 0) == (change(other) > 0);
    }

    private static Message group(List<Addition> group, boolean inWords) {
        List<Object> counts = new ArrayList<>();
        for (Addition addition : group) {
            int count = Math.abs(change(addition));
            Object number = inWords ? Numerals.of(count) : count;
            counts.add(Message.of("plan.additions.one", number, Message.literal(addition.component())));
        }
        Addition last = group.getLast();
        Message noun = Nouns.of(last.resource(), Math.abs(change(last)));
        return change(last) > 0
                ? Message.of("plan.additions.group", counts, noun)
                : Message.of("plan.additions.fewer", counts, noun);
    }

    private static int change(Addition addition) {
        return addition.to() - addition.from();
    }
}
