package org.openemd.console.export;

import org.openemd.results.RunResult;
import org.openemd.results.ShareEffect;
import org.openemd.results.Standing;
import org.openemd.run.RunRecord;
import org.openemd.tracking.Link;

/// The parts of `summary.json` that say what each share of the network changed, and what losses did.
final class SharesJson {
  private final RunResult run;
  private final Json json;

  SharesJson(RunResult run, Json json) {
    this.run = run;
    this.json = json;
  }

  /// `shares`: who gave whom what, and how many of the reports came through, or in time to be used.
  void links() {
    json.list("shares", () -> run.scenario().shares().forEach(l -> json.object(() -> link(l))));
  }

  private void link(Link l) {
    json.text("id", l.id()).text("from", l.from()).text("to", l.to());
    json.text("what", l.carries().word()).number("delay_s", l.delay(), 3);
    json.optional("reports_per_s", Double.isFinite(l.rate()) ? l.rate() : Double.NaN, 4);
    run.carried().stream().filter(u -> u.link().equals(l)).forEach(this::use);
  }

  private void use(RunRecord.LinkUse u) {
    json.count("sent", u.sent()).count("delivered", u.delivered()).count("lost", u.lost());
    json.count("lost_in_outage", u.inOutage()).count("too_late", u.tooLate());
    json.number("longest_wait_s", u.longestWait(), 2).number("mean_delay_s", u.meanDelay(), 2);
  }

  /// Of one threat: for each share, how it stood with it and without it.
  void threat(String id) {
    json.list("shares", () -> run.shares().forEach(e -> effect(e, id)));
  }

  private void effect(ShareEffect e, String id) {
    for (ShareEffect.OnThreat t : e.threats()) {
      if (t.threat().equals(id)) {
        json.object(() -> {
          json.text("share", e.share().id());
          both(t);
        });
      }
    }
  }

  private void both(ShareEffect.OnThreat t) {
    json.object("with", () -> standing(t.with()));
    json.object("without", () -> standing(t.without()));
  }

  /// Of one threat: how it stood with what was lost and with nothing lost.
  void losses(String id) {
    run.losses().stream()
        .filter(t -> t.threat().equals(id))
        .forEach(t -> json.object("losses", () -> both(t)));
  }

  private void standing(Standing s) {
    json.text("outcome", s.outcome().name()).number("detected_s", s.detected(), 2);
    json.number("tracked_s", s.tracked(), 2).number("committed_s", s.committed(), 2);
    json.number("commit_sigma_km", s.sigma() / 1000, 4);
    json.number("commit_error_km", s.error() / 1000, 4);
    json.number("impact_sigma_major_km", s.impactMajor() / 1000, 3);
    json.number("impact_sigma_minor_km", s.impactMinor() / 1000, 3);
    json.count("feasible_shots", s.feasibleShots()).number("decision_time_s", s.decisionTime(), 2);
  }
}
