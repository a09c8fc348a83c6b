package org.openemd.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;

/// Finds every problem of a scenario.
final class CheckService {
  private CheckService() {}

  /// Each problem; empty when the scenario is good.
  static List<Problem> problems(Composition composition) {
    List<Problem> unreadable = unreadable(composition);
    return unreadable.isEmpty()
        ? ScenarioLoader.check(composition.scenario(), composition.options())
        : unreadable;
  }

  /// That what is called a scenario is no file.
  static List<Problem> unreadable(Composition composition) {
    String wrong = Inputs.problem(composition.scenario(), "a scenario's file");
    return wrong.isEmpty()
        ? List.of()
        : List.of(new Problem(composition.scenario().toString(), 0, "", wrong));
  }

  /// Refuses what is no file.
  static void requireReadable(Composition composition) {
    List<Problem> unreadable = unreadable(composition);
    if (!unreadable.isEmpty()) {
      throw new WrongInput(lines(unreadable));
    }
  }

  /// The scenario, or else all its problems as wrong input.
  static Scenario require(Composition composition) {
    requireReadable(composition);
    return switch (ScenarioLoader.load(composition.scenario(), composition.options())) {
      case Loaded.Ok ok -> ok.scenario();
      case Loaded.Rejected rejected -> throw new WrongInput(lines(rejected.problems()));
    };
  }

  /// Each problem on one line.
  static List<String> lines(List<Problem> problems) {
    return problems.stream().map(Problem::text).toList();
  }

  /// For a program to read.
  static Map<String, Object> tree(Problem p) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("file", p.file());
    tree.put("line", p.line());
    tree.put("path", p.path());
    tree.put("message", p.message());
    return tree;
  }

  static List<Object> trees(List<Problem> problems) {
    return new ArrayList<>(problems.stream().map(CheckService::tree).toList());
  }
}
