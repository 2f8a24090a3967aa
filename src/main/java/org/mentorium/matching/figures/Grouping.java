package org.mentorium.matching.figures;

/**
 * What groups are made by: what a program matches by anyway. None of these is a protected attribute, and no profile
 * holds one.
 */
enum Grouping {
    ORGANISATION("coalesce(o.name, '')"),
    /** Somebody who speaks two is in both groups. */
    LANGUAGE("coalesce(l.code, '')"),
    EXPERIENCE("""
            case when p.experience_years < 5 then '0' when p.experience_years < 10 then '5'
                 when p.experience_years < 20 then '10' when p.experience_years >= 20 then '20' else '' end
            """),
    /** Of joining the program. */
    YEAR("to_char(t.created_at, 'YYYY')");

    private final String sql;

    Grouping(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    String join() {
        return this == LANGUAGE ? "left join lateral unnest(p.languages) as l(code) on true" : "";
    }
}
