package org.mentorium.web;

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

/** {@code md:text="${…}"} shows what somebody wrote; the only way by which HTML that is not ours comes into a page. */
@Component
class MarkdownDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "md";
    private static final int AS_TH_TEXT = 1300;

    MarkdownDialect() {
        super("markdown", PREFIX, 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Text(prefix), new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
    }

    private static final class Text extends AbstractStandardExpressionAttributeTagProcessor {

        Text(String prefix) {
            super(TemplateMode.HTML, prefix, "text", AS_TH_TEXT, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object text,
                IElementTagStructureHandler structure) {
            structure.setBody(text == null ? "" : Markdown.html(text.toString()), false);
        }
    }
}
