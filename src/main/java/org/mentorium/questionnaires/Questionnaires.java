package org.mentorium.questionnaires;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Instruments;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about questionnaires and do with them. */
@Service
@Transactional
public class Questionnaires {

    private final QuestionnaireRepository questionnaires;
    private final Instruments instruments;
    private final MyRounds mine;
    private final Clock clock;

    Questionnaires(QuestionnaireRepository questionnaires, Instruments instruments, MyRounds mine, Clock clock) {
        this.questionnaires = questionnaires;
        this.instruments = instruments;
        this.mine = mine;
        this.clock = clock;
    }

    /**
     * Lets a program use an instrument: a draft of its own, with a round for each phase that opens when the
     * coordinator says. A program that uses it already keeps what it has. Rights are checked by who calls.
     *
     * @return the questionnaire's number
     */
    public long adopt(long programId, String instrumentKey, Set<Phase> phases, Audience audience) {
        Instrument instrument =
                instruments.find(instrumentKey).orElseThrow(() -> new RuleBroken("questionnaires.instrument.unknown"));
        return questionnaires
                .findByProgramIdAndInstrument(programId, instrumentKey)
                .orElseGet(() -> questionnaires.save(
                        new Questionnaire(programId, instrument, asked(instrument, phases), audience, clock.instant())))
                .id();
    }

    /** Of the wanted phases those in which it asks something; where that is none, all in which it does. */
    private static Set<Phase> asked(Instrument instrument, Set<Phase> wanted) {
        Set<Phase> asks = EnumSet.noneOf(Phase.class);
        Arrays.stream(Phase.values())
                .filter(phase -> !instrument.itemsIn(phase).isEmpty())
                .forEach(asks::add);
        Set<Phase> both = EnumSet.copyOf(asks);
        both.retainAll(wanted);
        return both.isEmpty() ? asks : both;
    }

    /** Rounds that wait for the viewer's answers, soonest phase first. */
    @Transactional(readOnly = true)
    public List<OpenRound> openFor(Viewer viewer) {
        return mine.all(viewer).stream()
                .filter(MyRound::waits)
                .map(MyRound::asOpen)
                .toList();
    }

    /** A new program asks both sides before and after with what its blueprint names; the coordinator may change that. */
    @EventListener
    void on(ProgramCreated created) {
        created.instruments()
                .forEach(key -> adopt(created.programId(), key, EnumSet.of(Phase.PRE, Phase.POST), Audience.BOTH));
    }
}
