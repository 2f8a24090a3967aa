package org.mentorium.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The directory that holds the embedded database's files; one application at a time owns it. */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static DataDirectory open(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        if (!Files.exists(root)) {
            Files.createDirectories(root);
            permit(root, "rwx------");
        }
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseUnusable(
                    "Another Mentorium is running on the data in " + root + ".",
                    "Stop it first, or start this one with a directory of its own: --mentorium.data=<directory>");
        }
        return new DataDirectory(root, channel);
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path startLog() {
        return root.resolve("postgresql-start.log");
    }

    Path passwordFile() {
        return root.resolve("postgresql-password");
    }

    /** The superuser's password, made on first use and readable by the owner of the files only. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(root, "password-", "");
            permit(unfinished, "rw-------");
            Files.writeString(unfinished, randomPassword());
            Files.move(unfinished, file);
        }
        return Files.readString(file).strip();
    }

    static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
