package org.mentorium.sociograms;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Frame;
import org.mentorium.charts.Sociogram;
import org.mentorium.charts.Sociogram.Dot;
import org.mentorium.charts.Sociogram.Legend;
import org.mentorium.charts.Sociogram.Line;
import org.mentorium.charts.Sociogram.Look;
import org.mentorium.charts.Sociogram.Strength;
import org.mentorium.networks.Layout;
import org.mentorium.networks.Network;
import org.mentorium.networks.Tie;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws some people of a network and says the same as a table. */
@Component
class NetworkChart {

    private static final int COLUMNS = 4;
    private static final int SOME = 3;
    private static final int MUCH = 10;

    private final MessageSource words;

    NetworkChart(MessageSource words) {
        this.words = words;
    }

    /** @param nodes those who are drawn, of the whole network */
    Chart of(Network whole, int[] nodes, List<Somebody> people, Locale locale) {
        Network network = whole.only(nodes);
        Layout layout = Layout.of(network, COLUMNS);
        List<Dot> dots = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            Somebody somebody = people.get(i);
            Layout.Cell cell = layout.cells().get(i);
            String number = number(i + 1, locale);
            dots.add(new Dot(number + " " + somebody.shortName(), somebody.look(), cell.column(), cell.row()));
            table.add(List.of(
                    number + " " + somebody.name(),
                    somebody.organisation(),
                    number(whole.degree(nodes[i]), locale),
                    number(whole.strength(nodes[i]), locale),
                    with(network, i, whole.degree(nodes[i]), people, locale)));
        }
        List<Line> lines = network.ties().stream()
                .map(tie -> new Line(tie.a(), tie.b(), strength(tie)))
                .toList();
        return Sociogram.of(frame(locale), legend(locale), dots, lines, table);
    }

    private String with(Network network, int node, int degree, List<Somebody> people, Locale locale) {
        List<String> names = new ArrayList<>();
        for (Tie tie : network.ties()) {
            if (tie.a() == node || tie.b() == node) {
                int other = tie.a() == node ? tie.b() : tie.a();
                names.add(word("sociograms.with", locale, people.get(other).name(), tie.weight()));
            }
        }
        if (names.size() < degree) {
            names.add(word("sociograms.elsewhere", locale, degree - names.size()));
        }
        return names.isEmpty()
                ? word("sociograms.nobody", locale)
                : ListFormatter.getInstance(locale).format(names);
    }

    private static Strength strength(Tie tie) {
        if (tie.weight() == 0) {
            return Strength.NONE;
        }
        return tie.weight() < SOME ? Strength.LITTLE : tie.weight() < MUCH ? Strength.SOME : Strength.MUCH;
    }

    private Frame frame(Locale locale) {
        return new Frame(
                word("sociograms.drawing", locale),
                word("sociograms.drawing.about", locale),
                List.of(
                        word("sociograms.person", locale),
                        word("sociograms.organisation", locale),
                        word("sociograms.people", locale),
                        word("sociograms.sessions", locale),
                        word("sociograms.whom", locale)),
                locale);
    }

    private Legend legend(Locale locale) {
        Map<Look, String> looks = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            looks.put(look, word("sociograms.look." + look, locale));
        }
        Map<Strength, String> strengths = new EnumMap<>(Strength.class);
        for (Strength strength : Strength.values()) {
            strengths.put(strength, word("sociograms.strength." + strength, locale));
        }
        return new Legend(looks, strengths);
    }

    private String word(String key, Locale locale, Object... args) {
        return words.getMessage(key, args, locale);
    }

    private static String number(int number, Locale locale) {
        return NumberFormat.getInstance(locale).format(number);
    }
}
