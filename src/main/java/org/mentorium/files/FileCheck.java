package org.mentorium.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Looks at what somebody uploads before anything of it is stored, outside any transaction. Archives are never unpacked;
 * pictures are decoded and written anew, so that nothing but the picture is left in them.
 */
@Component
public class FileCheck {

    /** What one file may have: 25 MB. */
    public static final long LARGEST = 25_000_000;

    private static final int MEGABYTE = 1_000_000;
    private final VirusScan scan;
    private final Pictures pictures = new Pictures();

    FileCheck(VirusScan scan) {
        this.scan = scan;
    }

    /** All files of a form's field, or none: a refusal names the file and belongs to the field. */
    public CheckedFiles all(@Nullable List<MultipartFile> uploads, String field) {
        CheckedFiles files = new CheckedFiles();
        try {
            for (MultipartFile upload : uploads == null ? List.<MultipartFile>of() : uploads) {
                if (!upload.isEmpty()) {
                    files.add(one(upload.getOriginalFilename(), upload, LARGEST));
                }
            }
            return files;
        } catch (RuntimeException e) {
            files.close();
            throw e instanceof RuleBroken refusal ? refusal.at(field) : e;
        }
    }

    /** One file of at most so many bytes. */
    public CheckedFile one(@Nullable String givenName, InputStreamSource source, long most) {
        String name = SafeName.of(givenName);
        try {
            Path path = Files.createTempFile("mentorium-upload", null);
            try {
                copy(source, path, name, most);
                return checked(name, path);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckedFile checked(String name, Path path) throws IOException {
        String type = FileTypes.of(path, name);
        FileTypes.refuseDangerous(name, type);
        scan.refuseInfected(name, path);
        String stored = name;
        if (Pictures.TYPES.contains(type)) {
            type = pictures.writeAnew(name, path, type);
            stored = SafeName.ending(name, type.equals("image/png") ? ".png" : ".jpg");
        }
        return new CheckedFile(stored, type, Files.size(path), sha256(path), path);
    }

    private static void copy(InputStreamSource source, Path path, String name, long most) throws IOException {
        try (InputStream in = source.getInputStream();
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                copied += n;
                if (copied > most) {
                    throw new RuleBroken("files.large", name, most / MEGABYTE);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static byte[] sha256(Path path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in =
                    new DigestInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
