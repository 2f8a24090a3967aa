package org.mentorium.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillTests {

    @ParameterizedTest
    @CsvSource({
        "Python: 2,Python,2,Python: 2",
        "Python :3,Python,3,Python: 3",
        "  Python ,Python,0,Python",
        "Python: 4,Python: 4,0,Python: 4",
        "Teaching: maths,Teaching: maths,0,Teaching: maths",
        "Teaching: maths:1,Teaching: maths,1,Teaching: maths: 1"
    })
    void aLevelIsOneToThreeAtTheEnd(String written, String name, int level, String stored) {
        Skill skill = Skill.parse(written);
        assertThat(skill).isEqualTo(new Skill(name, level)).hasToString(stored);
        assertThat(Skill.parse(skill.toString())).isEqualTo(skill);
    }
}
