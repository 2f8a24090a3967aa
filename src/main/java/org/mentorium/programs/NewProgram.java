package org.mentorium.programs;

import java.time.ZoneId;
import java.util.List;

/**
 * What is decided when a program is made from a blueprint.
 *
 * @param languages codes of the languages of its own texts (en, es, fr), the main one first
 */
public record NewProgram(String blueprint, String name, List<String> languages, ZoneId zone) {}
