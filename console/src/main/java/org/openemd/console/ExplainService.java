package org.openemd.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.console.export.Csv;
import org.openemd.cost.CostSheet;
import org.openemd.scenario.Explained;
import org.openemd.scenario.Explainer;
import org.openemd.scenario.Explanation;

/// Tells where a value of a scenario comes from.
final class ExplainService {
  private static final int FORMAT_VERSION = 1;

  private ExplainService() {}

  /// Returns the exit code; what cannot be explained is wrong input.
  static int explain(Composition composition, String path, Format format, Talk talk) {
    CheckService.requireReadable(composition);
    switch (Explainer.explain(composition.scenario(), composition.options(), path)) {
      case Explained.Value v -> value(v.explanation(), format, talk);
      case Explained.Section s -> section(s, sheet(composition, s), format, talk);
      case Explained.NotGiven n -> notGiven(n, format, talk);
      case Explained.Unknown u -> throw new WrongInput(List.of(unknown(u)));
      case Explained.Rejected r -> throw new WrongInput(CheckService.lines(r.problems()));
    }
    return Emd.DONE;
  }

  /// For a program to read.
  ///
  /// @param sheet what costs come to, for their section; null for all else
  static Map<String, Object> tree(Explained explained, @Nullable CostSheet sheet) {
    return switch (explained) {
      case Explained.Value v -> json(v.explanation());
      case Explained.Section s -> tree(s, sheet);
      case Explained.NotGiven n -> tree(n);
      case Explained.Unknown u -> throw new WrongInput(List.of(unknown(u)));
      case Explained.Rejected r -> throw new WrongInput(CheckService.lines(r.problems()));
    };
  }

  private static Map<String, Object> tree(Explained.Section s, @Nullable CostSheet sheet) {
    Map<String, Object> tree = tree(s.path(), s.doc());
    tree.put("below", s.below());
    if (sheet != null) {
      tree.put("sheet", CostTable.tree(sheet));
    }
    return tree;
  }

  private static Map<String, Object> tree(Explained.NotGiven n) {
    Map<String, Object> tree = tree(n.path(), n.doc());
    tree.put("allowed", n.allowed());
    tree.put("given_instead", n.instead());
    return tree;
  }

  private static String unknown(Explained.Unknown u) {
    String hint = u.near().isEmpty() ? "" : "; did you mean " + String.join(" or ", u.near()) + "?";
    return "the scenario has no " + u.path() + hint;
  }

  private static void value(Explanation e, Format format, Talk talk) {
    switch (format) {
      case TEXT -> talk.out().print(e.text());
      case JSON -> Trees.print(json(e), talk.out());
      case CSV -> csv(e, talk);
    }
  }

  private static Map<String, Object> json(Explanation e) {
    Map<String, Object> tree = tree(e.path(), e.doc());
    tree.put("value", e.value());
    tree.put("unit", e.unit());
    if (!Double.isNaN(e.siValue())) {
      tree.put("si_value", e.siValue());
      tree.put("si_unit", e.siUnit());
    }
    tree.put("allowed", e.allowed());
    tree.put("place", e.place());
    tree.put("range", e.range());
    tree.put("source", e.source());
    tree.put("disputed_by", e.disputedBy());
    tree.put("trust", e.trust());
    tree.put("basis", e.basis());
    tree.put("chain", new ArrayList<>(e.chain().stream().map(ExplainService::step).toList()));
    tree.put(
        "opinions", new ArrayList<>(e.opinions().stream().map(ExplainService::opinion).toList()));
    return tree;
  }

  private static Map<String, Object> tree(String path, String doc) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format_version", FORMAT_VERSION);
    tree.put("path", path);
    tree.put("doc", doc);
    return tree;
  }

  private static Map<String, Object> step(Explanation.Step s) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("layer", s.layer());
    step.put("place", s.place());
    step.put("path", s.path());
    step.put("value", s.value());
    step.put("source", s.source());
    step.put("in_force", s.inForce());
    return step;
  }

  private static Map<String, Object> opinion(Explanation.Opinion o) {
    Map<String, Object> opinion = new LinkedHashMap<>();
    opinion.put("assumption_set", o.assumption());
    opinion.put("title", o.title());
    opinion.put("path", o.path());
    opinion.put("value", o.value());
    opinion.put("source", o.source());
    return opinion;
  }

  private static void csv(Explanation e, Talk talk) {
    talk.out().println("path,value,layer,place,source,in_force");
    for (Explanation.Step s : e.chain()) {
      String inForce = Boolean.toString(s.inForce());
      talk.out().println(Csv.row(s.path(), s.value(), s.layer(), s.place(), s.source(), inForce));
    }
  }

  /// What it all comes to, for the section of costs; null for any other.
  private static @Nullable CostSheet sheet(Composition composition, Explained.Section s) {
    return s.path().equals("costs") ? CostSheet.of(CheckService.require(composition)) : null;
  }

  private static void section(
      Explained.Section s, @Nullable CostSheet sheet, Format format, Talk talk) {
    switch (format) {
      case TEXT -> {
        s.below().forEach(talk.out()::println);
        talk.out().print(sheet == null ? "" : CostTable.text(sheet));
      }
      case CSV -> (sheet == null ? s.below() : CostTable.rows(sheet)).forEach(talk.out()::println);
      case JSON -> Trees.print(tree(s, sheet), talk.out());
    }
  }

  private static void notGiven(Explained.NotGiven n, Format format, Talk talk) {
    switch (format) {
      case TEXT, CSV -> {
        String instead = n.instead().isEmpty() ? "" : "; " + n.instead() + " is given instead";
        talk.out().println(n.path() + " is not given" + instead);
        talk.out().println("  " + n.doc() + " Allowed: " + n.allowed() + ".");
      }
      case JSON -> Trees.print(tree(n), talk.out());
    }
  }
}
