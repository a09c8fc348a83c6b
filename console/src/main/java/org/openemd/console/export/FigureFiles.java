package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.summary.Chain;
import org.openemd.campaign.summary.Detail;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.summary.SweepSummary.Histogram;
import org.openemd.console.report.SweepFigure;
import org.openemd.console.report.SweepFigures;

/// Each figure of a sweep as a drawing and as the numbers that it draws, in the folder `figures`.
public final class FigureFiles {
  private static final String FOLDER = "figures/";
  private static final int DIGITS = 6;

  /// All that there may be.
  public static final List<String> NAMES =
      SweepFigures.NAMES.stream()
          .flatMap(f -> Stream.of(FOLDER + f + ".svg", FOLDER + f + ".csv"))
          .toList();

  private FigureFiles() {}

  /// All that there are.
  public static List<RunFolder.Entry> of(SweepSummary s, Findings found) {
    List<RunFolder.Entry> files = new ArrayList<>();
    for (SweepFigure f : SweepFigures.of(s, found)) {
      files.add(new RunFolder.Entry(FOLDER + f.name() + ".svg", f::alone));
      files.add(new RunFolder.Entry(FOLDER + f.name() + ".csv", () -> table(s, found, f.name())));
    }
    return files;
  }

  private static String table(SweepSummary s, Findings found, String figure) {
    return switch (figure) {
      case SweepFigures.SHOTS -> levels("shots", s.detail().byShots());
      case SweepFigures.SIZE -> levels("threats_in_run", s.detail().bySize());
      case SweepFigures.LEVELS -> StudyFiles.cells(found);
      case SweepFigures.CHAIN -> flows(s);
      case SweepFigures.MISS -> bins(s, SweepFigures.MISSES, "interceptors");
      case SweepFigures.DECIDE -> bins(s, SweepFigures.DECISIONS, "threats");
      case SweepFigures.CONVERGENCE -> convergence(s.convergence());
      default -> throw new IllegalArgumentException("figure " + figure + " has no table");
    };
  }

  private static String levels(String of, List<Detail.Level> levels) {
    Csv csv = new Csv(of, "threats", "leaked", "leakage", "leakage_low", "leakage_high", "runs");
    for (Detail.Level l : levels) {
      csv.count(l.of()).count(l.threats()).count(l.leaked());
      share(csv, l.leakage()).count(l.leakage().runs()).end();
    }
    return csv.toString();
  }

  private static Csv share(Csv csv, Estimate e) {
    return csv.number(e.value(), DIGITS).number(e.low(), DIGITS).number(e.high(), DIGITS);
  }

  private static String convergence(List<Estimate> steps) {
    Csv csv = new Csv("runs", "leakage", "leakage_low", "leakage_high");
    steps.forEach(e -> share(csv.count(e.runs()), e).end());
    return csv.toString();
  }

  private static String bins(SweepSummary s, String of, String things) {
    Histogram h = s.histograms().stream().filter(x -> x.of().equals(of)).findFirst().orElseThrow();
    Csv csv = new Csv("from_" + h.unit(), "to_" + h.unit(), things);
    for (int i = 0; i < h.counts().size(); i++) {
      csv.number(h.from() + i * h.width(), DIGITS).number(h.from() + (i + 1) * h.width(), DIGITS);
      csv.count(h.counts().get(i)).end();
    }
    return csv.toString();
  }

  private static String flows(SweepSummary s) {
    Chain chain = Chain.of(s);
    Csv csv = new Csv("from", "to", "threats");
    s.groups().forEach(g -> csv.text(g.id()).text("all").count(g.threats()).end());
    String from = "all";
    csv.text(from).text("HARMLESS").count(chain.harmless()).end();
    for (Chain.Step step : chain.steps()) {
      String to = step.link().name().toLowerCase(Locale.ROOT);
      String before = from;
      step.broken().forEach(c -> csv.text(before).text(c.what()).count(c.times()).end());
      csv.text(from).text(to).count(step.passed()).end();
      from = to;
    }
    return csv.toString();
  }
}
