package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.tracking.filter.Estimate;

/// A few plots that might be one body.
final class Seed {
  final long serial;
  final Estimate estimate;
  final List<Plot> plots = new ArrayList<>();
  double chiSquare;

  Seed(long serial, Plot a, Plot b) {
    this.serial = serial;
    estimate = BallisticFit.ofTwo(a, b);
    plots.add(a);
    plots.add(b);
  }

  double lastTime() {
    return plots.getLast().time();
  }

  /// Looks that its radars have had at it by `t` (s), each from its own first plot on.
  long looks(double t) {
    long looks = 0;
    for (int i = 0; i < plots.size(); i++) {
      Plot z = plots.get(i);
      double revisit = z.sensor().revisit();
      if (revisit > 0 && first(i)) {
        looks += 1 + Math.max(0, Math.round((t - z.time()) / revisit));
      }
    }
    return looks;
  }

  private boolean first(int plot) {
    String radar = plots.get(plot).sensor().id();
    for (int i = 0; i < plot; i++) {
      if (plots.get(i).sensor().id().equals(radar)) {
        return false;
      }
    }
    return true;
  }

  int degrees() {
    return 3 * plots.size() - 6;
  }

  /// How far the plots are from one path, a degree of freedom.
  double strain() {
    return chiSquare / Math.max(1, degrees());
  }

  boolean shares(Seed o) {
    for (Plot z : plots) {
      if (o.plots.contains(z)) {
        return true;
      }
    }
    return false;
  }

  /// As the picture shows it: a track that is not confirmed, with a negative number.
  ///
  /// @param unknown what is believed of a body without plots
  Track track(CrossSectionBelief unknown) {
    CrossSectionBelief belief = unknown.fresh();
    List<String> from = new ArrayList<>();
    for (Plot z : plots) {
      belief.take(z);
      if (!from.contains(z.sensor().id())) {
        from.add(z.sensor().id());
      }
    }
    return new Track(
        (int) -(serial + 1),
        estimate.time,
        estimate.state(),
        estimate.covariance(),
        Phase.BALLISTIC,
        false,
        plots.size(),
        belief.warhead(),
        BallisticCoefficient.of(belief.posterior(), null),
        List.copyOf(from),
        Double.NaN,
        estimate.time);
  }
}
