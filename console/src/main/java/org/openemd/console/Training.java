package org.openemd.console;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openemd.console.export.Folders;

/// What the launcher runs once after a build, so that Java's ahead-of-time cache holds what the everyday commands load.
///
/// It is started at the top of the project, and leaves nothing behind.
final class Training {
  private static final String SCENARIO = "scenarios/emd-2009.yaml";

  private Training() {}

  /// Runs the everyday commands, writing as they do; with the word `help`, only those that print help.
  public static void main(String[] args) throws IOException {
    say("--help");
    say("run", "--help");
    if (args.length == 0 || !args[0].equals("help")) {
      everyday();
    }
  }

  private static void everyday() throws IOException {
    say();
    say("rnu");
    say("check", SCENARIO);
    say("explain", SCENARIO, "sensors.emr.mean_power_w");
    say(
        "fly",
        "--observed-apogee-km",
        "770",
        "--observed-range-km",
        "3700",
        "--observed-time-s",
        "1140");
    say("fly", "irbm", "--from", "north-west-iran", "--to", "london", "--format", "json");
    say("fly", "irbm", "--from", "north-west-iran", "--to", "london");
    say("radar", "scenarios/short.yaml");
    say(
        "doctrine",
        "--warheads",
        "20",
        "--p-track",
        "0.99",
        "--sspk",
        "0.7",
        "--p-zero-leak",
        "0.8");
    say("score", "data/metrics/truth.csv", "data/metrics/tracks.csv");
    Path out = Files.createTempDirectory("emd-training");
    try {
      say("run", SCENARIO, "--out", out.resolve("run").toString());
    } finally {
      Folders.delete(out);
    }
  }

  private static void say(String... args) {
    PrintWriter out = Emd.utf8(FileDescriptor.out);
    Emd.execute(false, out, out, args);
    out.flush();
  }
}
