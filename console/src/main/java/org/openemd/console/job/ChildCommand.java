package org.openemd.console.job;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openemd.console.library.Library;

/// The command line of a child: this Java, this program, with bounds of its own.
final class ChildCommand {
  private static final String MAIN = "org.openemd.console.Emd";

  private ChildCommand() {}

  static List<String> of(JobSpec spec, Library library, Path out, JobLimits limits) {
    List<String> command = new ArrayList<>(politely());
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Xlog:aot*=off:stderr",
            "-Xlog:cds*=off:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xmx" + limits.heapBytes(),
            "-XX:ActiveProcessorCount=" + limits.processors()));
    command.addAll(cache());
    command.addAll(
        List.of(
            "-Demd.home=" + library.home().toAbsolutePath(),
            "-Demd.progress=lines",
            "-Demd.parent=pipe",
            "-cp",
            classPath(),
            MAIN,
            spec.verb(),
            "--out",
            out.toAbsolutePath().toString()));
    command.addAll(spec.childWords(library));
    return command;
  }

  // The child lives in another folder.
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  // A person at the page goes before a job.
  private static List<String> politely() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path nice = folder.isEmpty() ? Path.of("nice") : Path.of(folder, "nice");
      if (nice.isAbsolute() && Files.isExecutable(nice)) {
        return List.of(nice.toString(), "-n", "10");
      }
    }
    return List.of();
  }

  // What halves the start of this program halves that of its children.
  private static List<String> cache() {
    String[] mine = ProcessHandle.current().info().arguments().orElse(new String[0]);
    return List.of(mine).stream().filter(a -> a.startsWith("-XX:AOTCache=")).limit(1).toList();
  }
}
