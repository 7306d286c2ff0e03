package headroom.importers;

import headroom.importers.limit.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A file in a zip container. Spreadsheets and workbooks are containers too, but not of files to import.
///
/// @param container the zip file
/// @param entry the name of the largest file in it
/// @param bytes its size, unpacked
/// @param others how many more files there are, which are not read
record ZipContent(Path container, String entry, long bytes, int others) {
    private static final int MOST_ENTRIES = Limits.CURRENT.zipEntries();

    /// The content of a zip file; empty if the path is none, or one that is a document by itself.
    static Optional<ZipContent> of(Path path) throws IOException {
        if (!zip(path)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<ZipEntry> files = zip.stream()
                    .limit(MOST_ENTRIES)
                    .map(ZipEntry.class::cast)
                    .filter(entry -> !entry.isDirectory() && !litter(entry.getName()))
                    .toList();
            boolean document = files.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(name -> name.equals("[Content_Types].xml")
                            || name.equals("mimetype")
                            || name.equals("workbook.json"));
            return document
                    ? Optional.empty()
                    : files.stream()
                            .reduce((one, other) -> other.getSize() > one.getSize() ? other : one)
                            .map(largest -> new ZipContent(
                                    path, largest.getName(), Math.max(1, largest.getSize()), files.size() - 1));
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty(); // cut off or damaged: told as what it looks like
        }
    }

    private static boolean zip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] magic = in.readNBytes(4);
            return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
        }
    }

    private static boolean litter(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    /// The bytes of the file in the container.
    InputStream open() throws IOException {
        ZipFile zip = new ZipFile(container.toFile());
        try {
            return new FilterInputStream(entry(zip)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private InputStream entry(ZipFile zip) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException("no " + entry + " in " + container);
        }
        return zip.getInputStream(found);
    }
}
