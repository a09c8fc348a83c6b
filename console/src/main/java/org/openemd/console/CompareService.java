package org.openemd.console;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.openemd.campaign.compare.Comparer;
import org.openemd.campaign.compare.Comparison;
import org.openemd.campaign.compare.Criterion;
import org.openemd.campaign.compare.Region;
import org.openemd.campaign.compare.Regions;
import org.openemd.campaign.compare.View;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.console.export.CompareFiles;
import org.openemd.console.report.CompareAnswer;
import org.openemd.console.report.CompareCommands;
import org.openemd.console.report.CompareMarkdown;
import org.openemd.console.report.ComparePage;
import org.openemd.console.report.CompareText;
import org.openemd.console.text.Decimals;
import org.openemd.console.text.Precision;
import org.openemd.ledger.Ledger;
import org.openemd.ledger.Row;
import org.openemd.scenario.Assumptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// Carries out `emd compare`.
final class CompareService {
  private static final String PUBLISHED_COST = "20-year cost"; // in the ledger

  private final CompareRequest request;
  private final CompareOptions options;

  private CompareService(CompareRequest request) {
    this.request = request;
    options = new CompareOptions(request);
  }

  /// Returns the exit code.
  static int carryOut(CompareRequest request, Talk talk) {
    return new CompareService(request).carryOut(talk);
  }

  private int carryOut(Talk talk) {
    request.out().ifPresent(AnswerFiles::check);
    List<View> views = options.views();
    Optional<CompareDocument> document =
        request.fill().map(t -> CompareDocument.read(t, views, request.threads()));
    Atlas atlas = Atlas.read(Vehicles.home(Composition.plain()));
    Scenario first = views.getFirst().options().getFirst().scenario();
    List<Region> regions = Regions.of(atlas, first.threats(), request.step());
    if (regions.isEmpty()) {
      throw wrong(
          "no missile of " + first.id() + " is aimed at NATO Europe or at the United States");
    }
    Comparer comparer =
        new Comparer(
            regions,
            request.step(),
            request.seed(),
            request.runs(),
            request.criteria(),
            request.partners(),
            request.vary(),
            request.threads());
    long start = System.nanoTime();
    Comparison comparison = compared(comparer, views, talk);
    took(comparison, System.nanoTime() - start, talk);
    CompareAnswer answer = answer(comparison, regions, first);
    talk.out()
        .print(
            switch (request.format()) {
              case TEXT -> CompareText.render(answer);
              case JSON -> CompareFiles.json(answer, Emd.version());
              case CSV -> CompareFiles.csv(answer);
            });
    talk.out().flush();
    request.out().ifPresent(out -> write(answer, out, talk));
    document.ifPresent(d -> d.write(answer, atlas, regions, talk));
    return Emd.DONE;
  }

  private void write(CompareAnswer answer, Path out, Talk talk) {
    new AnswerFiles("comparison")
        .add("compare.html", () -> ComparePage.html(answer, Emd.version()))
        .add("compare.md", () -> CompareMarkdown.render(answer, Emd.version()))
        .add("compare.csv", () -> CompareFiles.csv(answer))
        .add("compare.json", () -> CompareFiles.json(answer, Emd.version()))
        .write(out, request.force(), talk);
  }

  private CompareAnswer answer(Comparison comparison, List<Region> regions, Scenario first) {
    Path home = Vehicles.home(Composition.plain());
    Map<String, String> titles = new LinkedHashMap<>();
    Assumptions.all(home).forEach(a -> titles.put(a.name(), a.title()));
    Map<String, Integer> points = new LinkedHashMap<>();
    regions.forEach(r -> points.put(r.id(), r.aims()));
    return new CompareAnswer(
        comparison, titles, bands(home), points, commands(regions, first.threats()));
  }

  private CompareCommands commands(List<Region> regions, List<ThreatGroup> raid) {
    Map<String, CompareCommands.Aims> aims = new LinkedHashMap<>();
    for (Region r : regions) {
      String groups =
          String.join(",", raid.stream().filter(r::isAimedAtBy).map(ThreatGroup::id).toList());
      aims.put(r.id(), new CompareCommands.Aims(groups, request.step()));
    }
    Map<String, String> files = new LinkedHashMap<>();
    request.options().forEach(p -> files.put(CompareOptions.id(p), p.toString()));
    return new CompareCommands(files, options.overrides(), aims, options.base(), whole());
  }

  /// What makes the comparison again.
  private String whole() {
    StringBuilder c = new StringBuilder("./emd compare");
    request.options().forEach(p -> c.append(' ').append(CompareCommands.quoted(p.toString())));
    List<String> views = request.views().stream().filter(v -> !v.isEmpty()).toList();
    if (!views.isEmpty()) {
      c.append(" --assume ").append(String.join(",", views));
    }
    request.overrides().forEach(o -> c.append(" --set ").append(CompareCommands.quoted(o)));
    request
        .base()
        .ifPresent(b -> c.append(" --base ").append(CompareCommands.quoted(b.toString())));
    List<String> by = request.criteria().stream().map(Criterion::id).toList();
    if (by.isEmpty()) {
      c.append(" --by none");
    } else if (by.size() < Criterion.values().length) {
      c.append(" --by ").append(String.join(",", by));
    }
    if (!by.isEmpty()) {
      c.append(" --pairs ").append(request.partners());
    }
    request
        .vary()
        .ifPresent(v ->
            c.append(" --vary ")
                .append(CompareCommands.quoted(v.path() + "=" + String.join(",", v.levels())))
                .append(" --vary-runs ")
                .append(v.runs()));
    request
        .fill()
        .ifPresent(t -> c.append(" --fill ").append(CompareCommands.quoted(t.toString())));
    c.append(" --grid ").append(Precision.exact(request.step()));
    return c.append(" --runs ")
        .append(request.runs())
        .append(" --seed ")
        .append(request.seed())
        .toString();
  }

  /// What the ledger has of published costs, by option.
  private static Map<String, List<String>> bands(Path home) {
    Map<String, List<String>> bands = new LinkedHashMap<>();
    if (Ledger.read(home) instanceof Ledger.Read.Whole whole) {
      for (Row r : whole.ledger().rows()) {
        if (r.quantity().equals(PUBLISHED_COST)) {
          String option = r.input().replaceFirst(".*scenario ", "");
          bands.put(
              option,
              List.of(Decimals.of(r.published().low(), 1), Decimals.of(r.published().high(), 1)));
        }
      }
    }
    return bands;
  }

  private static void took(Comparison c, long nanoseconds, Talk talk) {
    double seconds = 1e-9 * nanoseconds;
    if (seconds > 1) {
      int views = c.views().size();
      int moved = c.criteria().isEmpty() ? 0 : c.views().getFirst().assumptions().size();
      talk.err()
          .printf(
              Locale.ROOT,
              "%d options under %d view%s%s%s: %.0f s.%n",
              c.views().getFirst().cases().size(),
              views,
              views == 1 ? "" : "s",
              c.runs() > 0
                  ? ", " + c.runs() + (c.runs() == 1 ? " run" : " runs") + " of each (--runs)"
                  : "",
              moved > 0 ? ", " + moved + " disputed values moved (--by, --pairs)" : "",
              seconds);
    }
  }

  private static Comparison compared(Comparer comparer, List<View> views, Talk talk) {
    int pieces = comparer.pieces(views);
    AtomicInteger done = new AtomicInteger();
    try (Stopping _ = new Stopping(talk.err());
        Progress progress = new Progress("comparing")) {
      return comparer.of(
          views, more -> progress.at(Math.min(1, (double) done.addAndGet(more) / pieces)));
    } catch (OutOfDomainException e) {
      throw wrong(e.getMessage() + "; only what the fast map does can be compared");
    }
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}
