package org.mentorium.sociograms;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.mentorium.charts.Chart;
import org.mentorium.common.Viewer;
import org.mentorium.networks.Network;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.sociograms.NetworkReader.Linked;
import org.mentorium.sociograms.ProgramSociogram.Central;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The network of a program, or of two linked ones, for those who coordinate all that is shown. */
@Service
@Transactional(readOnly = true)
class ProgramSociograms {

    private static final int CENTRAL = 8;

    private final ProgramScopes programs;
    private final NetworkReader reader;
    private final NetworkChart charts;
    private final MessageSource words;

    ProgramSociograms(ProgramScopes programs, NetworkReader reader, NetworkChart charts, MessageSource words) {
        this.programs = programs;
        this.reader = reader;
        this.charts = charts;
        this.words = words;
    }

    ProgramSociogram of(Viewer viewer, String slug, SociogramFilter filter, Pageable wanted, Locale locale) {
        ProgramScope scope = programs.findVisible(viewer, slug).requireCoordinator();
        Linked linked = reader.linked(scope.id(), viewer.id());
        Long[] ids = linked != null && filter.both() ? new Long[] {scope.id(), linked.id()} : new Long[] {scope.id()};
        long organisation = Objects.requireNonNullElse(filter.organisation(), 0L);
        People all = People.of(reader.bonds(ids, organisation));
        Network network = all.network();
        List<int[]> parts = Parts.of(network);
        int number = Math.min(wanted.getPageNumber(), Math.max(0, parts.size() - 1));
        int[] part = parts.isEmpty() ? new int[0] : parts.get(number);
        int[] central = Parts.central(network, CENTRAL);
        Map<Long, Somebody> people = reader.people(
                ids,
                all.of(IntStream.concat(Arrays.stream(part), Arrays.stream(central))
                        .distinct()
                        .toArray()));
        List<Somebody> drawn = all.of(part).stream().map(people::get).toList();
        List<Chart> chart = part.length == 0 ? List.of() : List.of(charts.of(network, part, drawn, locale));
        return new ProgramSociogram(
                scope,
                linked == null ? null : linked.name(),
                reader.organisations(ids),
                network.size(),
                network.ties().size(),
                (int) network.ties().stream().filter(tie -> tie.weight() == 0).count(),
                network.components().size(),
                new PageImpl<>(chart, PageRequest.of(number, 1), parts.size()),
                hidden(network, part),
                named(all, central, people, locale),
                reader.apart(ids, organisation),
                reader.exchange(
                        ids, word("sociograms.exchange.others", locale), word("sociograms.exchange.none", locale)));
    }

    /** Only what is larger than a drawing is cut. */
    private static int hidden(Network network, int... part) {
        return part.length < Parts.MOST ? 0 : Math.max(0, network.around(part[0], network.size()).length - part.length);
    }

    /** In the order of their names: this is no ranking. */
    private static List<Central> named(People all, int[] central, Map<Long, Somebody> people, Locale locale) {
        Network network = all.network();
        return Arrays.stream(central)
                .mapToObj(node -> new Central(
                        Objects.requireNonNull(people.get(all.ids()[node])).name(),
                        network.degree(node),
                        network.strength(node),
                        network.betweenness(node)))
                .sorted(Comparator.comparing(Central::name, Collator.getInstance(locale)))
                .toList();
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
