package org.mentorium.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Chart;
import org.springframework.core.io.ClassPathResource;
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

/** {@code print:drawing="${…}"} draws a {@link Chart} on paper, as {@code chart:draw} does on a page. */
@Component
class PrintDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "print";
    private static final int AS_TH_TEXT = 1300;

    private final PrintedDrawing drawing;

    PrintDialect() throws IOException {
        super("paper", PREFIX, 1000);
        this.drawing = new PrintedDrawing(
                new Lettering(new PrintFont("Sans", 400, "NotoSans-Regular.ttf").open()),
                new ClassPathResource("print/drawing.css").getContentAsString(StandardCharsets.UTF_8));
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Draw(prefix, drawing), new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
    }

    private static final class Draw extends AbstractStandardExpressionAttributeTagProcessor {

        private final PrintedDrawing drawing;

        Draw(String prefix, PrintedDrawing drawing) {
            super(TemplateMode.HTML, prefix, "drawing", AS_TH_TEXT, true);
            this.drawing = drawing;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object chart,
                IElementTagStructureHandler structure) {
            structure.setBody(chart == null ? "" : drawing.of((Chart) chart), false);
        }
    }
}
