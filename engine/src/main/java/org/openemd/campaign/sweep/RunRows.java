package org.openemd.campaign.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.RowBuilder;
import org.openemd.campaign.table.Tables;
import org.openemd.engagement.Fault;
import org.openemd.results.BrokenLink;
import org.openemd.results.InterceptorResult;
import org.openemd.results.Outcome;
import org.openemd.results.Outcomes;
import org.openemd.results.ThreatResult;
import org.openemd.run.RunKey;

/// One run, and the rows that it leaves.
final class RunRows {
  private static final int LONGEST_REASON = 500; // characters

  private static final int FAILURE = Tables.RUNS.index("failure");

  private final int run;
  private final RunKey key;
  private final List<Row> rows = new ArrayList<>();

  private RunRows(int run, RunKey key) {
    this.run = run;
    this.key = key;
  }

  /// Flies a run. One that breaks leaves its reason.
  static List<Row> of(RunPlan plan, Way way, int run) {
    RunRows made = new RunRows(run, plan.key(run));
    try {
      made.fly(plan, way);
    } catch (RuntimeException | StackOverflowError fault) {
      made.rows.removeIf(r -> !r.table().equals(Tables.INPUTS));
      made.failed(fault);
    }
    return made.rows;
  }

  private void fly(RunPlan plan, Way way) {
    List<Input> inputs = plan.inputs(run);
    inputs.forEach(this::input);
    Outcomes o = way.outcomes(new RunPlan.Planned(plan.scenario(inputs), key, inputs));
    whole(o);
    o.threats().forEach(this::threat);
    o.interceptors().forEach(this::interceptor);
  }

  private void failed(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " (" + trace[0] + ")";
    String reason = fault + where;
    RowBuilder row =
        start().text(reason.substring(0, Math.min(LONGEST_REASON, reason.length())).strip());
    for (int i = FAILURE + 1; i < Tables.RUNS.columns().size(); i++) {
      row.none();
    }
    rows.add(row.end());
  }

  private RowBuilder start() {
    return Tables.RUNS.row(run).integer(key.seed()).integer(key.number());
  }

  private void input(Input i) {
    rows.add(Tables.INPUTS.row(run).text(i.path()).real(number(i.value())).text(i.value()).end());
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // a word
    }
  }

  private void whole(Outcomes o) {
    long common = lost(o, true);
    rows.add(
        start()
            .text("")
            .integer(o.threats().size())
            .integer(count(o, Outcome.INTERCEPTED))
            .integer(count(o, Outcome.LEAKED))
            .integer(count(o, Outcome.HARMLESS))
            .text(brokenLinks(o))
            .integer(o.interceptors().size())
            .integer(lost(o, false))
            .integer(common)
            .flag(common > 0)
            .integer(left(o))
            .real(first(o.threats(), ThreatResult::detected))
            .real(first(o.threats(), ThreatResult::tracked))
            .real(first(o.interceptors(), InterceptorResult::launch))
            .end());
  }

  private static long count(Outcomes o, Outcome outcome) {
    return o.threats().stream().filter(t -> t.outcome() == outcome).count();
  }

  private static String brokenLinks(Outcomes o) {
    return String.join(
        " ", o.threats().stream().map(RunRows::link).filter(l -> !l.isEmpty()).toList());
  }

  private static String link(ThreatResult t) {
    BrokenLink link = t.brokenLink();
    return link == null ? "" : link.name();
  }

  private static long lost(Outcomes o, boolean inCommon) {
    return o.interceptors().stream()
        .filter(i -> i.failed() != null && (i.failed() == Fault.Part.COMMON_MODE) == inCommon)
        .count();
  }

  private static int left(Outcomes o) {
    return o.batteries().stream().mapToInt(b -> b.inventory() - b.fired()).sum();
  }

  private static <T> double first(List<T> all, ToDoubleFunction<T> time) {
    return all.stream().mapToDouble(time).filter(Double::isFinite).min().orElse(Double.NaN);
  }

  private void threat(ThreatResult t) {
    rows.add(
        Tables.THREATS
            .row(run)
            .text(t.id())
            .text(t.group())
            .text(t.outcome().name())
            .text(link(t))
            .real(t.launch())
            .real(t.detected())
            .real(t.tracked())
            .real(t.earliestRelease())
            .real(t.lastUsefulLaunch())
            .real(t.decisionTime())
            .integer(t.feasibleShots())
            .integer(t.shots())
            .real(t.intercepted())
            .real(t.interceptAltitude() / 1000)
            .real(t.flightTime())
            .real(t.missFromAim() / 1000)
            .end());
  }

  private void interceptor(InterceptorResult i) {
    Fault.Part failed = i.failed();
    rows.add(
        Tables.INTERCEPTORS
            .row(run)
            .text(i.id())
            .text(i.battery())
            .text(i.target())
            .integer(i.track())
            .real(i.launch())
            .real(i.intercept())
            .real(i.flightTime())
            .text(i.result())
            .text(failed == null ? "" : failed.name())
            .real(i.missDistance())
            .real(i.closingSpeed() / 1000)
            .real(i.altitude() / 1000)
            .real(i.handoverError())
            .real(i.divertUsed())
            .end());
  }
}
