package org.mentorium.sociograms;

import org.mentorium.charts.Chart;
import org.mentorium.relationships.RelationshipScope;

/** A group as its members see it. */
record GroupSociogram(RelationshipScope scope, Chart chart) {}
