package org.openemd.cluster;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// A real master of Spark and workers with one core each, processes of their own on this machine's loopback.
final class Standalone implements AutoCloseable {
  private static final String HERE = "127.0.0.1";

  private final Path folder;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  Standalone(Path folder, int workers) throws IOException {
    this.folder = folder;
    this.port = freePort();
    layOutSpark();
    start("Master", "--host", HERE, "--port", "" + port, "--webui-port", "0");
    for (int i = 0; i < workers; i++) {
      String work = Files.createDirectory(folder.resolve("work" + i)).toString();
      start(
          "Worker",
          "--host",
          HERE,
          "--webui-port",
          "0",
          "-c",
          "1",
          "-m",
          "1g",
          "-d",
          work,
          master());
    }
  }

  String master() {
    return "spark://" + HERE + ":" + port;
  }

  /// Kills a worker and the executor that it started, as a machine that loses its power would.
  void kill(int worker) {
    ProcessHandle handle = processes.get(1 + worker).toHandle();
    List<ProcessHandle> executors = handle.descendants().toList();
    handle.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  /// What executors need of the program, as jars.
  String jars() throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : classPath()) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        jars.add(packed(path, folder.resolve("classes" + jars.size() + ".jar")));
      } else if (!isSparks(entry) && !entry.contains("duckdb")) {
        jars.add(entry);
      }
    }
    return String.join(",", jars);
  }

  // A worker finds what its executors run in the folder `jars` of SPARK_HOME, if that looks like a
  // release: here one jar that names the others.
  private void layOutSpark() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("spark/jars"));
    Files.createFile(folder.resolve("spark/RELEASE"));
    List<String> names =
        classPath().stream()
            .filter(entry -> entry.endsWith(".jar") && isSparks(entry))
            .map(entry -> Path.of(entry).toUri().toString())
            .toList();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
    try (OutputStream file = Files.newOutputStream(jars.resolve("spark.jar"))) {
      new JarOutputStream(file, manifest).close();
    }
  }

  private static List<String> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).toList();
  }

  // All but what the program itself brings.
  private static boolean isSparks(String entry) {
    return Stream.of(
            "openemd",
            "hipparchus",
            "GeographicLib",
            "snakeyaml",
            "jspecify",
            "tools/jackson",
            "duckdb",
            "junit",
            "assertj",
            "slf4j-nop")
        .noneMatch(entry.replace('\\', '/')::contains);
  }

  private static String packed(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path p : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(p).toString().replace('\\', '/')));
        Files.copy(p, out);
        out.closeEntry();
      }
    }
    return jar.toString();
  }

  private void start(String role, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(a -> a.startsWith("--add-opens") || a.startsWith("--sun-misc"))
            .toList());
    command.addAll(List.of("-Xmx256m", "-cp", folder.resolve("spark/jars") + "/*"));
    command.add("org.apache.spark.deploy." + role.toLowerCase(Locale.ROOT) + "." + role);
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve(role + processes.size() + ".log").toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HERE);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    processes.add(builder.start());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    for (Process p : processes) {
      p.descendants().forEach(ProcessHandle::destroyForcibly);
      p.destroyForcibly().onExit().join();
    }
  }
}
