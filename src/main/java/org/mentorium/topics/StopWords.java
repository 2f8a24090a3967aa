package org.mentorium.topics;

import java.util.Arrays;
import java.util.Set;

/** Words of English, Spanish and French, without accents, that two texts share without having anything in common. */
final class StopWords {

    private static final Set<String> ALL = Set.copyOf(Arrays.asList("""
            a about after all also always an and any are around as at be because been being better between but by can
            could do does done for from gain get give go good had has have help her him his how if in into is it its
            keep know learn less like make many may more most much must my need never new no not of on one only or other
            our out over own so some such take than that the their them then there these they thing things this
            those through to too under until up us use used very want was way we well were what when where which
            while who whom why will with without would year years ten you your
            ademas al algo algun alguna ante antes apoyar aprender asi aunque ayudar bien cada como con conocer cosas
            cual cuando dar de debe del desde despues donde dos durante el ella ellas ellos en entre era es esa ese eso
            esta estan estar este esto estos fue ha hacer hacia han hasta hay la las le les lo los mas me mejor mejorar
            mi mis mismo mucho muy nada ni nos nuestra nuestro nueva nuevo otra otro otros para pero poco poder por
            porque puede que querer quien quiero se sea segun ser si sin sobre solo son su sus tal tambien tan tener
            tiene toda todas todo todos tu tus un una uno unos usar vez y ya yo
            ai aider alors apprendre apres au aussi autre autres aux avant avec avoir beaucoup bien car ce cela celle
            ces cet cette ceux chaque chez comme comment connaitre dans des deux doit donc donner du elle elles encore
            entre est et etre eux faire fait faut fois font ici il ils je jour leur leurs lui mais meme mes mieux moi
            moins mon ne nos notre nous on ont ou par parce pas peu peut plus pour pouvoir prendre quand que quel quelle
            qui quoi sans savoir se ses si son sont sous souvent sur ta tes ton tous tout toute toutes tres trop
            une vers veux vos votre voudrais vous
            """.strip().split("\\s+")));

    private StopWords() {}

    static boolean contains(String folded) {
        return ALL.contains(folded);
    }
}
