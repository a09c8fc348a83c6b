package org.openemd.console.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openemd.results.RunResult;
import org.openemd.scenario.Scenario;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `manifest.json`: which run a folder holds.
final class Manifest {
  static final String NAME = "manifest.json";

  private Manifest() {}

  static String json(RunResult run, ManifestInfo info) {
    return Json.object(j -> {
      j.count("format_version", Summary.FORMAT_VERSION);
      j.text("scenario", run.scenario().id()).text("scenario_hash", run.scenario().hash());
      j.count("schema_version", run.scenario().schemaVersion());
      j.text("program_version", info.programVersion()).count("seed", run.seed());
      j.texts("overrides", info.overrides());
      j.texts("assumption_sets", run.scenario().assumptions());
      j.text("orders_hash", info.ordersHash());
      j.text("jdk", info.jdk()).text("ledger", info.ledger());
    });
  }

  /// What makes two runs the same run: in words, each as `name value`.
  static List<String> identity(Scenario scenario, long seed, ManifestInfo info) {
    List<String> parts = new ArrayList<>();
    parts.add("scenario_hash " + scenario.hash());
    parts.add("program_version " + info.programVersion());
    parts.add("seed " + seed);
    parts.add("overrides " + info.overrides());
    parts.add("orders_hash " + info.ordersHash());
    return parts;
  }

  /// The same of the run that `folder` holds; empty when it holds none that can be read.
  static List<String> identity(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return identity(new JsonMapper().readTree(Files.readString(file)));
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static List<String> identity(JsonNode m) {
    List<String> overrides = new ArrayList<>();
    m.path("overrides").forEach(o -> overrides.add(o.asString("")));
    List<String> parts = new ArrayList<>();
    parts.add("scenario_hash " + m.path("scenario_hash").asString(""));
    parts.add("program_version " + m.path("program_version").asString(""));
    parts.add("seed " + m.path("seed").asString(""));
    parts.add("overrides " + overrides);
    parts.add("orders_hash " + m.path("orders_hash").asString(""));
    return parts;
  }
}
