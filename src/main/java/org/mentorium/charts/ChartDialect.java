package org.mentorium.charts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code chart:draw="${…}"} shows a drawing; it takes a {@link Chart} and no text, so nothing else comes in by it. */
@Component
class ChartDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "chart";
    private static final int AS_TH_TEXT = 1300;

    ChartDialect() {
        super("charts", PREFIX, 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Draw(prefix), new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
    }

    private static final class Draw extends AbstractStandardExpressionAttributeTagProcessor {

        Draw(String prefix) {
            super(TemplateMode.HTML, prefix, "draw", AS_TH_TEXT, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object chart,
                IElementTagStructureHandler structure) {
            structure.setBody(chart == null ? "" : ((Chart) chart).svg(), false);
        }
    }
}
