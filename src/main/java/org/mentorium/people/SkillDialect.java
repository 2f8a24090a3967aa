package org.mentorium.people;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #skills}: what profiles say, as the reader reads it. */
@Component
class SkillDialect extends AbstractDialect implements IExpressionObjectDialect {

    private final SkillWords words;

    SkillDialect(SkillWords words) {
        super("skills");
        this.words = words;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("skills");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return words;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
