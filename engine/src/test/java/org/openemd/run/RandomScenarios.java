package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.math.RandomStream;
import org.openemd.scenario.Scenario;

/// The flagship with its defense, its doctrine, its luck and what it loses drawn at random.
public final class RandomScenarios {
  private RandomScenarios() {}

  /// One drawing.
  ///
  /// @param sets what was changed, as on the command line
  public record Drawing(List<String> sets, Scenario scenario) {}

  /// Number `k` of the drawing.
  public static Drawing draw(int k) {
    RandomStream r = RandomStream.of(1, k, "test", "scenario");
    List<String> sets = new ArrayList<>();
    sets.add("doctrine.release_delay_s=" + whole(r, 0, 300));
    sets.add("doctrine.salvo=" + whole(r, 1, 4));
    sets.add("doctrine.max_shots=" + whole(r, 1, 6));
    sets.add("doctrine.shoot_look_shoot=" + r.nextBoolean(0.7));
    sets.add("doctrine.engage_at=" + text(r.nextDouble()));
    sets.add("doctrine.assignment=" + (r.nextBoolean(0.5) ? "optimal" : "urgent"));
    sets.add("doctrine.weapons=" + (r.nextBoolean(0.8) ? "controlled" : "free"));
    sets.add("batteries.redzikowo.inventory=" + whole(r, 0, 12));
    sets.add("batteries.redzikowo.reserve=" + whole(r, 0, 3));
    sets.add("batteries.redzikowo.launch_interval_s=" + whole(r, 0, 60));
    sets.add("batteries.fort-greely.inventory=" + whole(r, 0, 5));
    sets.add("interceptors.gbi-two-stage.burnout_speed_km_s=" + text(6 + 3 * r.nextDouble()));
    sets.add("sensors.emr.active=" + r.nextBoolean(0.8));
    sets.add("sensors.forward-radar.active=" + r.nextBoolean(0.8));
    sets.add("threats.london.count=" + whole(r, 0, 3));
    sets.add("threats.berlin.count=" + whole(r, 0, 3));
    sets.add("tracking.confirmations=" + whole(r, 3, 8));
    sets.add("engagement.false_kill_probability=" + text(0.5 * r.nextDouble()));
    String loss =
        r.nextBoolean(0.5)
            ? "losses: { x: { " + lost(r) + ", at_s: " + whole(r, 0, 900) + ", reason: drawn } }"
            : "";
    Scenario s = Runs.extended("emd-2009", loss, sets.toArray(String[]::new));
    sets.add(loss);
    return new Drawing(sets, s);
  }

  private static String lost(RandomStream r) {
    return switch (whole(r, 0, 4)) {
      case 0 -> "sensor: emr";
      case 1 -> "battery: redzikowo";
      case 2 -> "communication: redzikowo";
      case 3 -> "node: emd";
      default -> "site: redzikowo";
    };
  }

  private static int whole(RandomStream r, int low, int high) {
    return low + (int) (r.nextDouble() * (high - low + 1));
  }

  private static String text(double x) {
    return String.format(Locale.ROOT, "%.3f", x);
  }
}
