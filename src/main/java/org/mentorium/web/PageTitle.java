package org.mentorium.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** Frames a page's own title in the layout's {@code titleKey} message: the product's name, and whether there are errors. */
@Component
class PageTitle extends AbstractProcessorDialect {

    /** Just before {@code th:text}, which it stands in for. */
    private static final int PRECEDENCE = 1290;

    private static final String TEXT = "th:text";

    PageTitle() {
        super("page title", "house", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Frame());
    }

    private static class Frame extends AbstractElementTagProcessor {

        Frame() {
            super(TemplateMode.HTML, null, "title", false, null, false, PRECEDENCE);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler handler) {
            if (context.getVariable("titleKey") instanceof String key && tag.hasAttribute(TEXT)) {
                Object title = StandardExpressions.getExpressionParser(context.getConfiguration())
                        .parseExpression(context, tag.getAttributeValue(TEXT))
                        .execute(context);
                handler.setBody(escaped(context.getMessage(PageTitle.class, key, new Object[] {title}, true)), false);
                handler.removeAttribute(TEXT);
            }
        }

        private static String escaped(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8");
        }
    }
}
