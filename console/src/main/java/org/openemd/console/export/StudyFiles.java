package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.sensitivity.SobolIndex;
import org.openemd.campaign.sensitivity.Tornado;
import org.openemd.campaign.study.Findings;
import org.openemd.console.report.SensitivityView;

/// What a study found, as files: tables and, for sensitivity, a drawing.
public final class StudyFiles {
  /// All that there may be.
  public static final List<String> NAMES =
      List.of("sensitivity.csv", "sensitivity.svg", "cells.csv");

  private static final int DIGITS = 6;

  private StudyFiles() {}

  /// The files of what was asked for; none where nothing was.
  public static List<RunFolder.Entry> of(Findings f) {
    List<RunFolder.Entry> files = new ArrayList<>();
    if (!f.indices().isEmpty()) {
      files.add(new RunFolder.Entry("sensitivity.csv", () -> indices(f)));
    }
    f.tornado().ifPresent(t -> files.add(new RunFolder.Entry("sensitivity.csv", () -> bars(t))));
    SensitivityView.of(f)
        .ifPresent(drawn -> files.add(new RunFolder.Entry("sensitivity.svg", drawn::alone)));
    if (!f.cells().isEmpty()) {
      files.add(new RunFolder.Entry("cells.csv", () -> cells(f)));
    }
    return files;
  }

  private static String indices(Findings f) {
    Csv csv =
        new Csv(
            "factor",
            "first",
            "first_low",
            "first_high",
            "total",
            "total_low",
            "total_high",
            "rows");
    for (SobolIndex i : f.indices()) {
      csv.text(i.factor());
      estimate(csv, i.first());
      estimate(csv, i.total());
      csv.count(i.first().runs()).end();
    }
    return csv.toString();
  }

  private static void estimate(Csv csv, Estimate e) {
    csv.number(e.value(), DIGITS).number(e.low(), DIGITS).number(e.high(), DIGITS);
  }

  private static String bars(Tornado t) {
    Csv csv =
        new Csv(
            "factor",
            "at_low",
            "at_low_low",
            "at_low_high",
            "at_high",
            "at_high_low",
            "at_high_high",
            "rounds");
    for (Tornado.Bar b : t.bars()) {
      csv.text(b.factor());
      estimate(csv, b.low());
      estimate(csv, b.high());
      csv.count(b.low().runs()).end();
    }
    return csv.toString();
  }

  /// The cells of a grid.
  static String cells(Findings f) {
    List<String> head = new ArrayList<>();
    f.cells().getFirst().levels().forEach(i -> head.add(i.path()));
    for (String figure : List.of("leakage", "mean_" + f.result())) {
      head.addAll(List.of(figure, figure + "_low", figure + "_high"));
    }
    head.add("runs");
    Csv csv = new Csv(head.toArray(String[]::new));
    for (Findings.Cell c : f.cells()) {
      for (Input i : c.levels()) {
        csv.text(i.value());
      }
      estimate(csv, c.leakage());
      estimate(csv, c.result());
      csv.count(c.leakage().runs()).end();
    }
    return csv.toString();
  }

  /// The same as part of `summary.json`.
  static void json(Json j, Findings f) {
    if (!f.indices().isEmpty()) {
      j.text("sensitivity_of", f.result());
      j.list("sobol_indices", () -> f.indices().forEach(i -> j.object(() -> index(j, i))));
    }
    Optional<Tornado> tornado = f.tornado();
    if (tornado.isPresent()) {
      j.text("sensitivity_of", f.result());
      j.list("tornado", () -> tornado.get().bars().forEach(b -> j.object(() -> bar(j, b))));
    }
    if (!f.cells().isEmpty()) {
      j.list("cells", () -> f.cells().forEach(c -> j.object(() -> cell(j, c, f.result()))));
    }
  }

  private static void index(Json j, SobolIndex i) {
    j.text("factor", i.factor());
    j.object("first", () -> SweepFiles.interval(j, i.first(), DIGITS));
    j.object("total", () -> SweepFiles.interval(j, i.total(), DIGITS));
  }

  private static void bar(Json j, Tornado.Bar b) {
    j.text("factor", b.factor());
    j.object("at_low", () -> SweepFiles.interval(j, b.low(), DIGITS));
    j.object("at_high", () -> SweepFiles.interval(j, b.high(), DIGITS));
  }

  private static void cell(Json j, Findings.Cell c, String result) {
    j.object("levels", () -> c.levels().forEach(i -> j.text(i.path(), i.value())));
    j.object("leakage", () -> SweepFiles.interval(j, c.leakage(), DIGITS));
    j.object("mean_" + result, () -> SweepFiles.interval(j, c.result(), DIGITS));
  }
}
