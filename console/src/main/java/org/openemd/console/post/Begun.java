package org.openemd.console.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.openemd.math.Unit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `run.json` of a live run's folder: what was begun, and with which program.
record Begun(
    @JsonProperty("format_version") int formatVersion,
    @JsonProperty("scenario") String scenario,
    @JsonProperty("assume") List<String> assume,
    @JsonProperty("set") List<String> set,
    @JsonProperty("seed") long seed,
    @JsonProperty("scenario_hash") String scenarioHash,
    @JsonProperty("program_version") String programVersion,
    @JsonProperty("pace") @Unit("1") double pace,
    @JsonProperty("paused") boolean paused) {
  static final int FORMAT_VERSION = 1;
  static final String NAME = "run.json";

  private static final JsonMapper JSON = new JsonMapper();

  Start start() {
    return new Start(scenario, assume, set, seed);
  }

  /// Whole or not at all, and on the disk.
  void write(Path folder) throws IOException {
    Path made = folder.resolve("." + NAME);
    Files.write(made, (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
    try (FileChannel c = FileChannel.open(made, StandardOpenOption.WRITE)) {
      c.force(true);
    }
    Files.move(made, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  static Begun read(Path folder) throws IOException {
    try {
      return JSON.readValue(Files.readString(folder.resolve(NAME)), Begun.class);
    } catch (JacksonException e) {
      throw new IOException(NAME + " is damaged", e);
    }
  }
}
