package org.openemd.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.openemd.console.export.RunFolder;

/// The files that a verb writes into `--out DIR` beside its answer; others in the folder are left alone.
final class AnswerFiles {
  private final List<RunFolder.Entry> files = new ArrayList<>();
  private final String what;

  /// @param what is answered, such as a flight
  AnswerFiles(String what) {
    this.what = what;
  }

  /// The last file added tells one answer from another.
  AnswerFiles add(String name, Supplier<String> text) {
    files.add(new RunFolder.Entry(name, text));
    return this;
  }

  /// Refuses what cannot be a folder, before anything is computed.
  static void check(Path folder) {
    try {
      RunFolder.requireWritable(folder);
    } catch (IOException refused) {
      throw new WrongInput(List.of(String.valueOf(refused.getMessage())));
    }
  }

  /// Writes all or none, and says so. The files of the same answer are rewritten; any others of these names only by force.
  void write(Path folder, boolean force, Talk talk) {
    try {
      if (!force) {
        requireSame(folder);
      }
      RunFolder.write(files, folder, () -> {});
    } catch (RunFolder.Refused refused) {
      throw new WrongInput(List.of(String.valueOf(refused.getMessage())));
    } catch (IOException failure) {
      throw new WrongInput(List.of("cannot write " + folder + ": " + RunFolder.why(failure)));
    }
    List<String> names = files.stream().map(RunFolder.Entry::name).toList();
    talk.err().println("Written to " + folder + ": " + String.join(", ", names) + ".");
  }

  private void requireSame(Path folder) throws IOException {
    List<String> held =
        files.stream()
            .map(RunFolder.Entry::name)
            .filter(n -> Files.exists(folder.resolve(n), LinkOption.NOFOLLOW_LINKS))
            .toList();
    RunFolder.Entry mark = files.getLast();
    Path old = folder.resolve(mark.name());
    byte[] made = mark.text().get().getBytes(StandardCharsets.UTF_8);
    boolean same = Files.isRegularFile(old) && Arrays.equals(Files.readAllBytes(old), made);
    if (!held.isEmpty() && !same) {
      throw new RunFolder.Refused(
          folder
              + " holds "
              + held.getFirst()
              + " of another "
              + what
              + "; --force writes over it");
    }
  }
}
