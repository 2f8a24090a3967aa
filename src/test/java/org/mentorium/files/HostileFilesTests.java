package org.mentorium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;

/** What somebody with bad intentions, or an old phone, may send. */
class HostileFilesTests {

    private static final String SCRIPT = "<script>alert(document.cookie)</script>";
    private final FileCheck check = new FileCheck(new VirusScan(""));

    @Test
    void drawingWithAScriptIsRefused() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>";
        refused("drawing.svg", svg.getBytes(StandardCharsets.UTF_8), "files.picture.type");
        refused("photo.png", svg.getBytes(StandardCharsets.UTF_8), "files.picture.type");
    }

    @Test
    void pageThatIsCalledAPictureIsRefusedAndAPageIsServedAsBytes() throws IOException {
        byte[] html = ("<!DOCTYPE html><html><body>" + SCRIPT + "</body></html>").getBytes(StandardCharsets.UTF_8);
        refused("photo.png", html, "files.picture.not");
        try (CheckedFile file = check.one("lesson.html", () -> new ByteArrayInputStream(html), FileCheck.LARGEST)) {
            assertThat(file.mediaType()).isEqualTo("text/html");
            assertThat(FileTypes.served(file.mediaType())).isEqualTo("application/octet-stream");
        }
    }

    @Test
    void pictureThatIsAnArchiveAndAPageTooIsOnlyAPictureAfterwards() throws IOException {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.write(picture("gif", 40, 30));
        polyglot.write(SCRIPT.getBytes(StandardCharsets.UTF_8));
        polyglot.write(zip("payload.txt", "from within".getBytes(StandardCharsets.UTF_8)));
        try (CheckedFile file =
                check.one("joke.gif", () -> new ByteArrayInputStream(polyglot.toByteArray()), FileCheck.LARGEST)) {
            byte[] kept = Files.readAllBytes(file.path());
            assertThat(file.mediaType()).isEqualTo("image/png");
            assertThat(file.name()).isEqualTo("joke.png");
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .doesNotContain("script")
                    .doesNotContain("PK\3\4");
            assertThat(ImageIO.read(file.path().toFile()).getWidth()).isEqualTo(40);
        }
    }

    @Test
    void pictureOfFiftyThousandByFiftyThousandPixelsIsRefusedByItsHeader() throws IOException {
        byte[] huge = pngHeader(50_000, 50_000);
        long before = usedMemory();
        refused("sky.png", huge, "files.picture.pixels");
        assertThat(usedMemory() - before).isLessThan(50_000_000);
    }

    @Test
    void brokenPictureIsRefusedInWords() throws IOException {
        byte[] half = picture("png", 400, 300);
        refused("half.png", java.util.Arrays.copyOf(half, half.length / 2), "files.picture.broken");
        refused(
                "none.jpg",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4},
                "files.picture.broken");
    }

    @Test
    void photoLosesItsPlaceAndIsTurnedUpright() throws IOException {
        byte[] photo = withExif(picture("jpeg", 400, 300), 6, "Calle Secreta 7");
        try (CheckedFile file = check.one("IMG_1.JPG", () -> new ByteArrayInputStream(photo), FileCheck.LARGEST)) {
            BufferedImage upright = ImageIO.read(file.path().toFile());
            assertThat(upright.getWidth()).isEqualTo(300);
            assertThat(upright.getHeight()).isEqualTo(400);
            // The red corner was at the left above; a quarter turn clockwise brings it to the right.
            assertThat(new Color(upright.getRGB(290, 10)).getRed()).isGreaterThan(180);
            assertThat(new Color(upright.getRGB(10, 390)).getRed()).isLessThan(90);
            assertThat(new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("Calle Secreta");
        }
    }

    @Test
    void largePhotoBecomesAsLargeAsAScreen() throws IOException {
        byte[] photo = picture("jpeg", 6000, 4000);
        try (CheckedFile file = check.one("big.jpg", () -> new ByteArrayInputStream(photo), FileCheck.LARGEST)) {
            BufferedImage shown = ImageIO.read(file.path().toFile());
            assertThat(shown.getWidth()).isBetween(2000, 2048);
            assertThat(shown.getHeight()).isBetween(1333, 1366);
        }
    }

    @Test
    void archiveWithPathsUpwardsAndABombStaysClosed() throws IOException {
        byte[] bomb = zip("../../../etc/cron.d/evil", new byte[40_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        long before = usedMemory();
        try (CheckedFile file = check.one("work.zip", () -> new ByteArrayInputStream(bomb), FileCheck.LARGEST)) {
            assertThat(file.mediaType()).isEqualTo("application/zip");
            assertThat(file.size()).isEqualTo(bomb.length);
        }
        assertThat(usedMemory() - before).isLessThan(20_000_000);
    }

    @Test
    void programIsRefusedWhateverItIsCalled() {
        byte[] elf = new byte[64];
        System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 0, elf, 0, 7);
        elf[16] = 2;
        refused("notes.pdf", elf, "files.program");
        refused("setup.exe", "MZ and more".getBytes(StandardCharsets.US_ASCII), "files.program");
        refused("run.bat", "@echo off".getBytes(StandardCharsets.US_ASCII), "files.program");
    }

    @Test
    void tooLargeAFileIsRefusedAtTheByteThatIsTooMuch() {
        assertThatThrownBy(() -> check.one("a.bin", () -> new ByteArrayInputStream(new byte[1001]), 1000))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("files.large");
    }

    @Test
    void nameKeepsNothingThatMisleads() {
        assertThat(SafeName.of("a\r\nSet-Cookie: x=y.txt")).isEqualTo("aSet-Cookie: x=y.txt");
        assertThat(SafeName.of("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(SafeName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(SafeName.of("C:\\Users\\me\\plan.docx")).isEqualTo("plan.docx");
        assertThat(SafeName.of("..")).isEqualTo("file");
        assertThat(SafeName.of(null)).isEqualTo("file");
        String cut = SafeName.of("\u00e9".repeat(250) + ".docx");
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(185);
        assertThat(cut).endsWith("\u00e9.docx");
    }

    @Test
    void nothingIsLeftOnTheDiskOfWhatWasRefusedOrTaken() throws IOException {
        long before = leftovers();
        refused("photo.png", SCRIPT.getBytes(StandardCharsets.UTF_8), "files.picture.not");
        byte[] picture = picture("png", 20, 20);
        check.one("dot.png", () -> new ByteArrayInputStream(picture), FileCheck.LARGEST)
                .close();
        assertThat(leftovers()).isEqualTo(before);
    }

    private void refused(String name, byte[] content, String why) {
        assertThatThrownBy(() -> check.one(name, () -> new ByteArrayInputStream(content), FileCheck.LARGEST))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("mentorium-"))
                    .count();
        }
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Blue, with a red corner at the left above. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 4, height / 4);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(chunk);
        header.writeBytes("IHDR");
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 6, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(out);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeInt(13);
        png.write(chunk.toByteArray());
        png.writeInt((int) crc.getValue());
        png.writeInt(0);
        png.writeBytes("IDAT");
        png.writeInt(0x35af061e);
        return out.toByteArray();
    }

    /** Puts an Exif segment behind a JPEG's first two bytes: its orientation, and a word that must not survive. */
    private static byte[] withExif(byte[] jpeg, int orientation, String secret) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes(secret);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream photo = new DataOutputStream(whole);
        photo.write(jpeg, 0, 2);
        photo.writeShort(0xFFE1);
        photo.writeShort(exif.size() + 2);
        photo.write(exif.toByteArray());
        photo.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }
}
