package org.openemd.campaign.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openemd.campaign.estimate.Convergence;
import org.openemd.campaign.estimate.Mean;
import org.openemd.campaign.estimate.Share;
import org.openemd.campaign.store.Chunk;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.summary.SweepSummary.Failure;
import org.openemd.campaign.summary.SweepSummary.Figure;
import org.openemd.campaign.summary.SweepSummary.Group;
import org.openemd.campaign.summary.SweepSummary.Part;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;
import org.openemd.engagement.Fault;
import org.openemd.results.BrokenLink;
import org.openemd.results.Outcome;
import org.openemd.run.ShotRecord;

/// Reads what is kept of a sweep twice, in the order of the runs: adds up, then counts into the bins of which it knows by then how wide they are.
final class Reduction {
  private static final int MOST_FAILURES = 20;
  private static final List<String> OF_RUNS =
      List.of(
          "shots",
          "failed_alone",
          "failed_in_common",
          "interceptors_left",
          "first_detected_s",
          "first_tracked_s",
          "first_shot_s");

  private final SweepFolder folder;
  private final List<Failure> failures = new ArrayList<>();
  private final Share leakage = new Share();
  private final Convergence convergence = new Convergence(new Share(), SweepSummary.CONFIDENCE);
  private final Share anyLeak = new Share();
  private final Some common = new Some();
  private final Some alone = new Some();
  private final Map<String, Mean> means = new LinkedHashMap<>();
  private final Map<String, Members> groups = new LinkedHashMap<>();
  private final NavigableMap<Long, Members> byShots = new TreeMap<>();
  private final NavigableMap<Long, Some> bySize = new TreeMap<>();
  private final Map<String, Settings> inputs = new LinkedHashMap<>();
  private final Counts links = new Counts(BrokenLink.values());
  private final Counts results = new Counts(ShotRecord.End.values());
  private final Counts faults = new Counts(Fault.Part.values());
  private final List<Bins> bins =
      List.of(
          new Bins(Tables.RUNS, "leaked"),
          new Bins(Tables.RUNS, "shots"),
          new Bins(Tables.THREATS, "decision_time_s"),
          new Bins(Tables.INTERCEPTORS, "miss_distance_m"));
  private final List<Spreads> spreads =
      List.of(
          new Spreads(Tables.THREATS, "decision_time_s"),
          new Spreads(Tables.INTERCEPTORS, "miss_distance_m"));
  private int failed;

  Reduction(SweepFolder folder) {
    this.folder = folder;
    OF_RUNS.forEach(name -> means.put(name, new Mean()));
  }

  /// Runs of one kind, as they come.
  private static final class Some {
    private final Share leakage = new Share();
    private long runs;
    private long threats;
    private long leaked;

    void add(long of, long through) {
      runs++;
      threats += of;
      leaked += through;
      leakage.add((double) through / of);
    }

    Part part() {
      return new Part(runs, threats, leaked, leakage.estimate(SweepSummary.CONFIDENCE));
    }

    Detail.Level level(long of) {
      return new Detail.Level(of, threats, leaked, leakage.estimate(SweepSummary.CONFIDENCE));
    }
  }

  SweepSummary summary() {
    try (Stream<Chunk> chunks = folder.chunks()) {
      chunks.forEachOrdered(this::add);
    }
    try (Stream<Chunk> chunks = folder.chunks()) {
      chunks.forEachOrdered(this::count);
    }
    List<Group> all = new ArrayList<>();
    groups.forEach((id, members) -> all.add(members.group(id)));
    return new SweepSummary(
        folder.manifest(),
        folder.count(),
        failed,
        failures,
        leakage.estimate(SweepSummary.CONFIDENCE),
        anyLeak.estimate(SweepSummary.CONFIDENCE),
        all,
        common.part(),
        alone.part(),
        links.all(),
        results.all(),
        faults.all(),
        figures(),
        bins.stream().flatMap(b -> b.histogram().stream()).toList(),
        convergence.steps(),
        detail());
  }

  private void add(Chunk chunk) {
    for (Table t : Tables.ALL) {
      List<Row> rows = chunk.rows(t);
      rows.forEach(rowsOf(t));
      bins.stream().filter(b -> b.table().equals(t)).forEach(b -> rows.forEach(b::see));
      spreads.stream().filter(s -> s.table().equals(t)).forEach(s -> rows.forEach(s::add));
    }
  }

  private Consumer<Row> rowsOf(Table t) {
    if (t.equals(Tables.RUNS)) {
      return this::run;
    }
    if (t.equals(Tables.THREATS)) {
      return this::threat;
    }
    return t.equals(Tables.INTERCEPTORS) ? this::interceptor : this::input;
  }

  private void count(Chunk chunk) {
    for (Table t : List.of(Tables.RUNS, Tables.THREATS, Tables.INTERCEPTORS)) {
      List<Row> rows = chunk.rows(t);
      bins.stream().filter(b -> b.table().equals(t)).forEach(b -> rows.forEach(b::count));
    }
  }

  private void run(Row r) {
    String failure = r.text(Tables.RUNS.index("failure"));
    if (!failure.isEmpty()) {
      failed++;
      if (failures.size() < MOST_FAILURES) {
        failures.add(
            new Failure(
                r.run(),
                r.integer(Tables.RUNS.index("seed")),
                r.integer(Tables.RUNS.index("luck")),
                failure));
      }
      return;
    }
    long threats = r.integer(Tables.RUNS.index("threats"));
    if (threats > 0) {
      leaks(r, threats, r.integer(Tables.RUNS.index("leaked")));
    }
    means.forEach((name, mean) -> mean(r, Tables.RUNS.index(name), mean));
  }

  private void leaks(Row r, long threats, long leaked) {
    double part = (double) leaked / threats;
    leakage.add(part);
    convergence.add(part);
    anyLeak.add(leaked > 0 ? 1 : 0);
    (r.flag(Tables.RUNS.index("common_mode")) ? common : alone).add(threats, leaked);
    bySize.computeIfAbsent(threats, _ -> new Some()).add(threats, leaked);
  }

  private static void mean(Row r, int at, Mean mean) {
    if (!r.isEmpty(at)) {
      boolean whole = Tables.RUNS.columns().get(at).type() == Column.Type.INTEGER;
      mean.add(whole ? r.integer(at) : r.real(at));
    }
  }

  private void threat(Row r) {
    String group = r.text(Tables.THREATS.index("threat_group"));
    Outcome outcome = Outcome.valueOf(r.text(Tables.THREATS.index("outcome")));
    groups.computeIfAbsent(group, _ -> new Members()).add(r.run(), outcome);
    long shots = r.integer(Tables.THREATS.index("shots"));
    byShots.computeIfAbsent(shots, _ -> new Members()).add(r.run(), outcome);
    if (outcome == Outcome.LEAKED) {
      links.add(r.text(Tables.THREATS.index("broken_link")));
    }
  }

  private void interceptor(Row r) {
    results.add(r.text(Tables.INTERCEPTORS.index("result")));
    String part = r.text(Tables.INTERCEPTORS.index("failed"));
    if (!part.isEmpty()) {
      faults.add(part);
    }
  }

  private void input(Row r) {
    String path = r.text(Tables.INPUTS.index("path"));
    inputs.computeIfAbsent(path, _ -> new Settings()).add(r);
  }

  private Detail detail() {
    List<Detail.Level> shots = new ArrayList<>();
    byShots.forEach((n, members) -> shots.add(members.level(n)));
    List<Detail.Level> sizes = new ArrayList<>();
    bySize.forEach((n, some) -> sizes.add(some.level(n)));
    List<Detail.Varied> varied = new ArrayList<>();
    inputs.forEach((path, settings) -> varied.add(settings.varied(path)));
    List<Detail.Spread> quartiles = spreads.stream().flatMap(s -> s.spread().stream()).toList();
    return new Detail(shots, sizes, quartiles, varied);
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    means.forEach((name, mean) -> {
      String unit = Tables.RUNS.columns().get(Tables.RUNS.index(name)).unit();
      figures.add(new Figure(name, unit, mean.estimate(SweepSummary.CONFIDENCE)));
    });
    return figures;
  }
}
