package org.openemd.console.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Identity identity = Identity.ofRun(run.scenario(), run.key(), info);
    return json(run.scenario(), identity, info);
  }

  /// @param identity what makes it this one
  static String json(Scenario scenario, Identity identity, ManifestInfo info) {
    return Json.object(j -> {
      j.count("format_version", Summary.FORMAT_VERSION);
      j.text("request", identity.request());
      j.text("scenario", scenario.id()).text("scenario_hash", identity.scenarioHash());
      j.count("schema_version", scenario.schemaVersion());
      j.text("program_version", identity.programVersion()).count("seed", identity.seed());
      j.texts("overrides", identity.overrides());
      j.texts("assumption_sets", scenario.assumptions());
      j.texts("options", identity.options());
      j.text("orders_hash", identity.ordersHash());
      j.text("jdk", info.jdk()).text("ledger", info.ledger());
    });
  }

  /// The identity of what `folder` holds; none when it holds nothing that can be read.
  static Optional<Identity> identity(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(identity(new JsonMapper().readTree(Files.readString(file))));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Identity identity(JsonNode m) {
    return new Identity(
        m.path("request").asString(Identity.RUN),
        m.path("scenario_hash").asString(""),
        m.path("program_version").asString(""),
        m.path("seed").asLong(0),
        texts(m.path("overrides")),
        texts(m.path("options")),
        m.path("orders_hash").asString(""));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(t -> texts.add(t.asString("")));
    return texts;
  }
}
