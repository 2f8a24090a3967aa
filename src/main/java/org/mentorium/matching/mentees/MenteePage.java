package org.mentorium.matching.mentees;

import java.util.List;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Option;
import org.springframework.data.domain.Page;

/**
 * The mentees of a program as one mentor reads of them.
 *
 * @param languages those that the mentees speak
 */
record MenteePage(ProgramScope scope, Page<MenteeRow> page, List<Option> languages) {}
