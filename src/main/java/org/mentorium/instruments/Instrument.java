package org.mentorium.instruments;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorium.common.Words;

/**
 * The definition of a questionnaire: where it comes from, how it is read, its scales and its items.
 *
 * @param terms the licence in words, with whom to ask
 * @param citation how to name it
 * @param scoring how answers are read
 */
public record Instrument(
        String key,
        int order,
        Words title,
        Words introduction,
        Words source,
        Licence licence,
        Words terms,
        Words citation,
        Words scoring,
        List<Scale> scales,
        List<Dimension> dimensions,
        List<Section> sections) {

    public Instrument {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(introduction, "introduction");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(scoring, "scoring");
        scales = scales == null ? List.of() : List.copyOf(scales);
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    public Optional<Scale> scale(String scaleKey) {
        return scales.stream().filter(scale -> scale.key().equals(scaleKey)).findFirst();
    }

    /** The items of all sections, in the order in which they are asked. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** The section in which an item stands. */
    public Optional<Section> sectionOf(Item item) {
        return sections.stream()
                .filter(section -> section.items().contains(item))
                .findFirst();
    }

    public Optional<Item> item(String itemKey) {
        return items().stream().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    public List<Item> itemsIn(Phase phase) {
        return items().stream().filter(item -> item.askedIn(phase)).toList();
    }

    /** What is kept of the answers, in all phases. */
    public List<Variable> variables() {
        return items().stream()
                .flatMap(item -> item.kind().variables(this, item).stream())
                .toList();
    }

    public Optional<Variable> variable(String variableKey) {
        return variables().stream()
                .filter(variable -> variable.key().equals(variableKey))
                .findFirst();
    }

    public Instrument withSections(List<Section> others) {
        return new Instrument(
                key, order, title, introduction, source, licence, terms, citation, scoring, scales, dimensions, others);
    }

    public Instrument withScales(List<Scale> others) {
        return new Instrument(
                key,
                order,
                title,
                introduction,
                source,
                licence,
                terms,
                citation,
                scoring,
                others,
                dimensions,
                sections);
    }

    public Instrument withDimensions(List<Dimension> others) {
        return new Instrument(
                key, order, title, introduction, source, licence, terms, citation, scoring, scales, others, sections);
    }

    public Instrument introduced(Words otherTitle, Words otherIntroduction) {
        return new Instrument(
                key,
                order,
                otherTitle,
                otherIntroduction,
                source,
                licence,
                terms,
                citation,
                scoring,
                scales,
                dimensions,
                sections);
    }

    public Instrument named(String otherKey, Words otherTitle) {
        return new Instrument(
                otherKey,
                order,
                otherTitle,
                introduction,
                source,
                licence,
                terms,
                citation,
                scoring,
                scales,
                dimensions,
                sections);
    }
}
