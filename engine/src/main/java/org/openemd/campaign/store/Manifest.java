package org.openemd.campaign.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;
import org.openemd.scenario.JsonText;
import org.openemd.scenario.Scenario;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What makes the rows of two sweeps the same, and how many runs were asked for: `manifest.json`.
///
/// @param runs asked for; more may be asked of the same sweep later
/// @param overrides values set by hand, `path=value` each
/// @param design what is varied and how, in words; empty when nothing is
public record Manifest(
    int runs,
    String scenario,
    int schemaVersion,
    String scenarioHash,
    String programVersion,
    long seed,
    List<String> assumptionSets,
    List<String> overrides,
    List<String> design) {
  static final String NAME = "manifest.json";

  private static final int FORMAT_VERSION = 1;
  private static final List<String> NOT_COMPARED = List.of("runs");

  /// Keeps copies.
  public Manifest {
    if (runs < 1 || runs > Span.MOST + 1) {
      throw new IllegalArgumentException(
          "a sweep has 1 to " + (Span.MOST + 1) + " runs, not " + runs);
    }
    assumptionSets = List.copyOf(assumptionSets);
    overrides = List.copyOf(overrides);
    design = List.copyOf(design);
  }

  /// Of a scenario as composed.
  public static Manifest of(
      Scenario scenario,
      String programVersion,
      long seed,
      List<String> overrides,
      List<String> design,
      int runs) {
    return new Manifest(
        runs,
        scenario.id(),
        scenario.schemaVersion(),
        scenario.hash(),
        programVersion,
        seed,
        scenario.assumptions(),
        overrides,
        design);
  }

  /// The same sweep with another number of runs.
  public Manifest withRuns(int others) {
    return new Manifest(
        others,
        scenario,
        schemaVersion,
        scenarioHash,
        programVersion,
        seed,
        assumptionSets,
        overrides,
        design);
  }

  // What a person chose comes before what follows from it: a difference is told by its cause.
  private Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("format_version", FORMAT_VERSION);
    facts.put("request", "sweep");
    facts.put("runs", runs);
    facts.put("scenario", scenario);
    facts.put("seed", seed);
    facts.put("assumption_sets", assumptionSets);
    facts.put("overrides", overrides);
    facts.put("design", design);
    facts.put("program_version", programVersion);
    facts.put("schema_version", schemaVersion);
    facts.put("scenario_hash", scenarioHash);
    facts.put("tables", Tables.ALL.stream().map(Manifest::header).toList());
    return facts;
  }

  private static String header(Table t) {
    return t.name() + ": " + String.join(" ", t.columns().stream().map(c -> c.name()).toList());
  }

  /// What tells the chunks of this sweep from those of any other; the number of runs does not count.
  public String key() {
    Map<String, Object> facts = facts();
    NOT_COMPARED.forEach(facts::remove);
    byte[] text = JsonText.of(facts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digest.of(text, 0));
  }

  /// The first thing in which what a folder holds differs from this, in words; empty where nothing does.
  public Optional<String> difference(Manifest held) {
    Map<String, Object> theirs = held.facts();
    for (Map.Entry<String, Object> mine : facts().entrySet()) {
      Object other = Objects.requireNonNull(theirs.get(mine.getKey()));
      if (!NOT_COMPARED.contains(mine.getKey()) && !mine.getValue().equals(other)) {
        return Optional.of(mine.getKey() + " " + other + ", not " + mine.getValue());
      }
    }
    return Optional.empty();
  }

  byte[] bytes() {
    return JsonText.of(facts()).getBytes(StandardCharsets.UTF_8);
  }

  /// Reads what {@link #bytes} made. JSON is YAML, which the engine reads anyway.
  static Manifest of(byte[] bytes) throws IOException {
    try {
      Object read =
          new Load(LoadSettings.builder().build())
              .loadFromString(new String(bytes, StandardCharsets.UTF_8));
      if (read instanceof Map<?, ?> m
          && "sweep".equals(m.get("request"))
          && m.get("format_version") instanceof Integer version
          && version == FORMAT_VERSION) {
        return of(m);
      }
    } catch (YamlEngineException | ClassCastException | IllegalArgumentException e) {
      throw new IOException("it cannot be read", e);
    }
    throw new IOException("it is not of a sweep of this version");
  }

  private static Manifest of(Map<?, ?> m) {
    return new Manifest(
        (int) whole(m, "runs"),
        text(m, "scenario"),
        (int) whole(m, "schema_version"),
        text(m, "scenario_hash"),
        text(m, "program_version"),
        whole(m, "seed"),
        texts(m, "assumption_sets"),
        texts(m, "overrides"),
        texts(m, "design"));
  }

  private static String text(Map<?, ?> m, String name) {
    return String.valueOf(m.get(name));
  }

  private static long whole(Map<?, ?> m, String name) {
    return m.get(name) instanceof Number n ? n.longValue() : 0;
  }

  private static List<String> texts(Map<?, ?> m, String name) {
    return m.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
