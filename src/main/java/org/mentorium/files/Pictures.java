package org.mentorium.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.mentorium.common.RuleBroken;

/**
 * Writes pictures anew: what is left is the picture, upright, without place, camera, comments or whatever was hidden
 * behind it. How large it would be in memory is read from its header before anything is decoded.
 */
final class Pictures {

    static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif");

    /** More than any camera gives without being told to, and what a progressive JPEG may cost beside the heap. */
    private static final long MOST_PIXELS = 64_000_000;

    private static final int LONGEST_EDGE = 2048;
    private static final int LARGEST_EDGE = 30_000;
    private static final long MOST_BYTES_DECODED = 48_000_000;
    private static final float QUALITY = 0.85f;

    /** So that a class that sends its photos at once takes no more memory than two of them. */
    private final Semaphore atOnce = new Semaphore(2);

    /** The picture at the path is replaced; the answer is its type. */
    String writeAnew(String name, Path path, String type) throws IOException {
        boolean photo = type.equals("image/jpeg");
        int orientation = photo ? Orientation.of(path) : 1;
        atOnce.acquireUninterruptibly();
        try {
            BufferedImage picture = upright(read(name, path), orientation, photo);
            Path anew = Files.createTempFile("mentorium-picture", null);
            try {
                write(picture, anew, photo);
                Files.move(anew, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(anew);
            }
            return photo ? "image/jpeg" : "image/png";
        } finally {
            atOnce.release();
        }
    }

    private static BufferedImage read(String name, Path path) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RuleBroken("files.picture.broken", name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.read(0, sized(name, reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new RuleBroken("files.picture.broken", name);
        }
    }

    /** Leaves out rows and columns while reading, as many as it takes. */
    private static ImageReadParam sized(String name, ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS || Math.max(width, height) > LARGEST_EDGE) {
            throw new RuleBroken("files.picture.pixels", name, width, height, MOST_PIXELS / 1_000_000);
        }
        long bytes = Math.max(4, reader.getRawImageType(0) == null ? 4 : bytesOf(reader));
        int every = (int) Math.max(1, Math.max(width, height) / LONGEST_EDGE);
        while (width * height * bytes / ((long) every * every) > MOST_BYTES_DECODED) {
            every++;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        return param;
    }

    private static long bytesOf(ImageReader reader) throws IOException {
        return (reader.getRawImageType(0).getColorModel().getPixelSize() + 7) / 8;
    }

    /** Also makes plain pixels of whatever kind of picture it was. */
    private static BufferedImage upright(BufferedImage picture, int orientation, boolean photo) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double scale = Math.min(1, (double) LONGEST_EDGE / Math.max(width, height));
        boolean turned = Orientation.turned(orientation);
        int outWidth = (int) Math.max(1, Math.round((turned ? height : width) * scale));
        int outHeight = (int) Math.max(1, Math.round((turned ? width : height) * scale));
        boolean clear = !photo && picture.getColorModel().hasAlpha();
        BufferedImage out = new BufferedImage(
                outWidth, outHeight, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = out.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
        transform.concatenate(Orientation.upright(orientation, width, height));
        canvas.drawImage(picture, transform, null);
        canvas.dispose();
        return out;
    }

    private static void write(BufferedImage picture, Path path, boolean photo) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(photo ? "jpeg" : "png").next();
        File file = path.toFile();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (photo) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
