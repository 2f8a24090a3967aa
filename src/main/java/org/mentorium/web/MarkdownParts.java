package org.mentorium.web;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Headings stand below those of the page, and a picture is a link to it. */
final class MarkdownParts implements NodeRenderer {

    /** The page's own headings go down to the third level. */
    private static final int PAGES_OWN = 3;

    private static final int LOWEST = 6;

    private final HtmlNodeRendererContext context;
    /** The level of the heading before: none skips one, so that screen readers and paper can follow. */
    private int above = PAGES_OWN;

    MarkdownParts(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class);
    }

    @Override
    public void render(Node node) {
        HtmlWriter html = context.getWriter();
        if (node instanceof Heading heading) {
            above = Math.min(Math.min(heading.getLevel() + PAGES_OWN, above + 1), LOWEST);
            String tag = "h" + above;
            html.line();
            html.tag(tag);
            children(node);
            html.tag("/" + tag);
            html.line();
        } else if (node instanceof Image image) {
            html.tag("a", Map.of("href", image.getDestination()));
            children(node);
            html.text(" (" + image.getDestination() + ")");
            html.tag("/a");
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
