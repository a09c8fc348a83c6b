package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.run.RunKey;
import org.openemd.scenario.Scenario;

/// What makes the content of a folder the same again.
///
/// @param request the verb that wrote it
/// @param scenarioHash of the scenario as composed
/// @param seed which of all possible runs
/// @param overrides values set by hand, `path=value` each
/// @param options what else was asked, in words, such as `--pd 0.9`
/// @param ordersHash SHA-256 of the orders replayed; empty when there were none
public record Identity(
    String request,
    String scenarioHash,
    String programVersion,
    long seed,
    List<String> overrides,
    List<String> options,
    String ordersHash) {
  static final String RUN = "run";

  /// Keeps copies.
  public Identity {
    overrides = List.copyOf(overrides);
    options = List.copyOf(options);
  }

  static Identity ofRun(Scenario scenario, RunKey key, ManifestInfo info) {
    return new Identity(
        RUN,
        scenario.hash(),
        info.programVersion(),
        key.seed(),
        info.overrides(),
        key.number() == 0 ? List.of() : List.of("--rerun " + key.number()),
        info.ordersHash());
  }

  /// The first thing, in words, in which what a folder holds differs from this; empty where nothing does.
  Optional<String> difference(Identity held) {
    List<String> wanted = parts();
    List<String> found = held.parts();
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).equals(found.get(i))) {
        return Optional.of(found.get(i));
      }
    }
    return Optional.empty();
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    parts.add("request " + request);
    parts.add("scenario_hash " + scenarioHash);
    parts.add("program_version " + programVersion);
    parts.add("seed " + seed);
    parts.add("overrides " + overrides);
    parts.add("options " + options);
    parts.add("orders_hash " + ordersHash);
    return parts;
  }
}
