package org.openemd.console.export;

import java.util.Optional;
import org.openemd.results.AimQuality;
import org.openemd.results.EngagedTrack;
import org.openemd.results.ImpactError;
import org.openemd.results.Quality;
import org.openemd.results.SmoothedTrack;
import org.openemd.results.ThreatResult;
import org.openemd.run.Aim;

/// The parts of `summary.json` that say which object was tracked, and how well where it matters.
final class QualityJson {
  private final Quality quality;

  QualityJson(Quality quality) {
    this.quality = quality;
  }

  /// `engaged`: every track that was fired at; `commit`: what the first shot's was worth; `smoothed`: the path as known with all plots, root mean square errors then and afterwards.
  void threat(Json json, ThreatResult t) {
    json.list("engaged", () -> t.engaged().forEach(e -> json.object(() -> engaged(json, e))));
    aim(json, "commit", quality.firstCommit(t.id()));
    json.list(
        "smoothed",
        () -> quality.smoothed(t.id()).forEach(s -> json.object(() -> smoothed(json, s))));
  }

  private static void smoothed(Json json, SmoothedTrack s) {
    json.count("track", s.track()).number("from_s", s.from(), 2).number("to_s", s.to(), 2);
    json.number("error_then_km", s.filtered() / 1000, 4);
    json.number("error_afterwards_km", s.smoothed() / 1000, 4);
    json.number("burnout_error_km", s.burnout() / 1000, 4);
    json.number("burnout_sigma_km", s.burnoutSigma() / 1000, 4);
  }

  /// `commit` and `handover` of one shot.
  void interceptor(Json json, String id) {
    aim(json, "commit", quality.of(id, Aim.Stage.COMMIT));
    aim(json, "handover", quality.of(id, Aim.Stage.HANDOVER));
  }

  private static void engaged(Json json, EngagedTrack e) {
    json.count("track", e.track()).text("was", e.kind().name()).text("body", e.body());
    json.number("plot_share", e.share(), 4).number("warhead_probability", e.probability(), 4);
    json.count("shots", e.shots()).optional("swapped_s", e.swapped(), 2);
    if (!Double.isNaN(e.swapped())) {
      json.text("swapped_from", e.before()).text("swapped_to", e.after());
    }
  }

  private static void aim(Json json, String name, Optional<AimQuality> aim) {
    aim.ifPresent(a -> json.object(name, () -> aim(json, a)));
  }

  private static void aim(Json json, AimQuality a) {
    json.number("time_s", a.time(), 2).number("intercept_s", a.intercept(), 2);
    json.text("body", a.body()).number("sigma_major_km", a.semiMajor() / 1000, 4);
    json.number("sigma_minor_km", a.semiMinor() / 1000, 4);
    json.number("sigma_along_km", a.along() / 1000, 4);
    json.number("error_km", a.error() / 1000, 4).number("error_across_km", a.across() / 1000, 4);
    json.number("error_squared_normalised", a.normalised(), 3);
    json.number("basket_km", a.basket() / 1000, 3).number("inside_basket", a.inside(), 4);
    json.count("held_for_warheads", a.candidates());
    json.count("undiscriminated", a.undiscriminated());
    ImpactError i = a.impact();
    if (i != null) {
      json.object("impact", () -> impact(json, i));
    }
  }

  private static void impact(Json json, ImpactError i) {
    json.number("togo_s", i.togo(), 1).number("sigma_major_km", i.semiMajor() / 1000, 3);
    json.number("sigma_minor_km", i.semiMinor() / 1000, 3).number("miss_km", i.miss() / 1000, 3);
  }
}
