package org.mentorium.matching.timetables.scheduling;

import java.util.ArrayList;
import java.util.List;
import org.mentorium.matching.timetables.scheduling.Event.Worth;

/** The network of an event: from tables over mentors to mentees. A unit of flow is a meeting. */
final class Network {

    /** What an arc of the network costs, and whether it is there. */
    interface Pairs {
        /** Null when the two do not meet. */
        @org.jspecify.annotations.Nullable
        Long cost(int mentee, int mentor);
    }

    /** A pair with the arc that stands for it. */
    record Arc(int mentee, int mentor, int number) {}

    private final Event event;
    private final Order order;
    private final Flow flow;
    private final List<Arc> arcs = new ArrayList<>();

    Network(Event event, Order order) {
        this.event = event;
        this.order = order;
        flow = new Flow(2 + event.seats().length + event.mentors() + event.mentees());
    }

    void table(int table, int capacity, long each) {
        flow.arc(0, 2 + table, capacity, each);
    }

    void mentor(int mentor, int capacity, long each) {
        flow.arc(2 + event.tables()[mentor], mentorNode(mentor), capacity, each);
    }

    void mentee(int mentee, int capacity, long each) {
        flow.arc(menteeNode(mentee), 1, capacity, each);
    }

    void pairs(Pairs pairs) {
        for (int mentee : order.mentees()) {
            for (int mentor : order.mentors()) {
                Worth worth = event.pairs()[mentee][mentor];
                Long cost = worth == null ? null : pairs.cost(mentee, mentor);
                if (cost != null) {
                    arcs.add(new Arc(mentee, mentor, flow.arc(mentorNode(mentor), menteeNode(mentee), 1, cost)));
                }
            }
        }
    }

    /** The pairs that meet in the cheapest flow. */
    List<Arc> cheapest() {
        flow.cheapest(0, 1);
        return arcs.stream().filter(arc -> flow.carries(arc.number())).toList();
    }

    private int mentorNode(int mentor) {
        return 2 + event.seats().length + mentor;
    }

    private int menteeNode(int mentee) {
        return 2 + event.seats().length + event.mentors() + mentee;
    }
}
