package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.tracking.filter.BallisticMotion;

/// What each track is taken for, from how it looks, how it parted and how the air slows it: Bayes over warhead, stage and debris, for all objects of one launch together.
///
/// Objects that may have parted from one another ({@link Parting}) are of one launch. A priori its warhead and its last stage, one of each at most, are each in track with 0.8, and pieces of debris as many as are expected, by
/// Poisson's law ({@link TrackingPolicy}). A hypothesis names both, or neither; what it does not name is debris, or, at 5 % of the odds, of another missile or a second track of one body. Its likelihood is the product over objects of
/// `p(cross sections | class)` ({@link CrossSectionBelief}), of how likely its class is to slow in the air as it does ({@link BallisticCoefficient}), and of the density of its speed of parting from the stage: normal around `partings.speed` with `partings.sigma` for the warhead, around nothing with
/// `partings.debris` for debris, wider by what the tracks are unsure of and by 0.3 m/s that a spent stage may gain of itself. Where no stage is named, and once in twenty, a speed is anything up to 40 m/s.
/// Posteriors are sums over hypotheses.
///
/// Assumed: given the class, looks and parting are independent, and so are the objects; the stage's own track error, which all speeds share, counts for each apart. Speeds are read off the tracks as they are and are not
/// added up over time, so that nothing counts twice; of what comes down through the air, as they were before, for drag parts what never parted. How far an object falls short of another is its speed of parting times a range for a metre a second: the same knowledge, not counted again.
/// More than 64 that fly together are no one launch's, and each is judged by its looks.
/// Objects that are alike in all that is expected get the same posterior, whatever they truly are: of so many, each its share.
final class Classifier {
  private static final int WARHEAD = ObjectClass.WARHEAD.place();
  private static final int STAGE = ObjectClass.STAGE.place();
  private static final int DEBRIS = ObjectClass.DEBRIS.place();
  // No keys: a share that keeps one odd speed, or one object of another launch, from deciding
  // alone. Nothing is published of either; whoever knows debris says so by `debris_pieces`, which
  // does decide.
  private static final double STRAY = 0.05; // notional: of speeds that fit no expectation
  private static final double OTHERS =
      0.05; // notional: odds that an object is of another launch, or a second track
  private static final double ANY = 1 / (2 * Parting.FASTEST); // [s/m]
  private static final double VENTING =
      0.3; // [m/s] notional; small beside `parting_sigma_m_s` and `debris_speed_m_s`, which are the
  // keys that widen a speed
  private static final int MOST = 64; // objects of one launch: the hypotheses cost their square

  private final BallisticMotion motion;
  private final TrackingPolicy.Partings expected;

  Classifier(TrackingPolicy policy, BallisticMotion motion) {
    this.motion = motion;
    expected = policy.partings();
  }

  /// Sets the posterior of every track.
  void classify(List<TrackFile> tracks) {
    tracks.forEach(TrackFile::noteFree);
    List<TrackFile> flown = tracks.stream().filter(TrackFile::flown).toList();
    tracks.stream().filter(t -> !t.flown()).forEach(t -> t.posterior = t.features());
    for (List<TrackFile> launch : launches(flown)) {
      if (launch.size() == 1 || launch.size() > MOST) {
        launch.forEach(t -> t.posterior = t.features());
      } else {
        new Launch(launch).judge();
      }
    }
  }

  /// Tracks that may have parted, directly or by way of others; sought among those near in one coordinate.
  private List<List<TrackFile>> launches(List<TrackFile> tracks) {
    List<TrackFile> left = new ArrayList<>(tracks);
    left.sort(
        Comparator.comparingDouble((TrackFile t) -> t.free.x[0]).thenComparingInt(t -> t.number));
    double window = Parting.window(tracks);
    List<List<TrackFile>> launches = new ArrayList<>();
    Remaining open = new Remaining(left.size());
    for (int i = 0; i < left.size(); i = open.from(i + 1)) {
      open.remove(i);
      List<Integer> members = new ArrayList<>(List.of(i));
      for (int m = 0; m < members.size(); m++) {
        gather(left, open, members, members.get(m), window);
      }
      launches.add(members.stream().sorted().map(left::get).toList());
    }
    return launches;
  }

  private void gather(
      List<TrackFile> sorted, Remaining open, List<Integer> members, int of, double window) {
    double x = sorted.get(of).free.x[0];
    for (int j = open.upTo(of); j >= 0 && x - sorted.get(j).free.x[0] <= window; ) {
      ask(sorted, open, members, of, j);
      j = open.upTo(j - 1);
    }
    for (int j = open.from(of); j < sorted.size() && sorted.get(j).free.x[0] - x <= window; ) {
      ask(sorted, open, members, of, j);
      j = open.from(j + 1);
    }
  }

  private void ask(List<TrackFile> sorted, Remaining open, List<Integer> members, int of, int j) {
    if (Parting.seems(sorted.get(of).free, sorted.get(j).free, motion)) {
      open.remove(j);
      members.add(j);
    }
  }

  private @Nullable Parting parting(TrackFile a, TrackFile b) {
    return Parting.of(a.free, b.free, motion);
  }

  /// The objects of one launch, and the hypotheses of them.
  private final class Launch {
    private final List<TrackFile> tracks;
    private final int n;
    private final double[][] looks; // of each object, by class, priors included
    private final double[][] sums; // of hypotheses, of each object by class
    private final double[] warhead;
    private final double[] debris;
    private final double[] other;
    private final @Nullable Parting[] partings; // of each object (column) from each other (row)

    Launch(List<TrackFile> tracks) {
      this.tracks = tracks;
      n = tracks.size();
      looks = new double[n][];
      for (int i = 0; i < n; i++) {
        looks[i] = tracks.get(i).features();
      }
      sums = new double[n][ObjectClass.values().length];
      warhead = new double[n];
      debris = new double[n];
      other = new double[n];
      partings = new Parting[n * n];
      for (int k = 0; k < n * n; k++) {
        partings[k] = k / n == k % n ? null : parting(tracks.get(k % n), tracks.get(k / n));
      }
    }

    void judge() {
      double[] logs = new double[n + 1];
      double most = Double.NEGATIVE_INFINITY;
      for (int stage = 0; stage <= n; stage++) { // n: none
        weigh(stage);
        logs[stage] = logWeight(stage);
        most = Math.max(most, logs[stage]);
      }
      for (int stage = 0; stage <= n; stage++) {
        weigh(stage);
        add(stage, StrictMath.exp(logs[stage] - most));
      }
      for (int i = 0; i < n; i++) {
        double sum = sums[i][0] + sums[i][1] + sums[i][2];
        for (int c = 0; c < sums[i].length; c++) {
          sums[i][c] /= sum;
        }
        tracks.get(i).posterior = sums[i];
      }
    }

    // Of each object but the stage: looks and parting of a warhead, of debris, of anything else.
    private void weigh(int stage) {
      for (int i = 0; i < n; i++) {
        Parting p = stage == n ? null : partings[n * stage + i];
        warhead[i] = looks[i][WARHEAD] * density(p, expected.speed(), expected.sigma());
        debris[i] = looks[i][DEBRIS] * density(p, 0, expected.debris());
        other[i] = OTHERS * (looks[i][WARHEAD] + looks[i][STAGE]) * ANY;
      }
    }

    private double logWeight(int stage) {
      double log = stage == n ? -StrictMath.log(ANY) : StrictMath.log(looks[stage][STAGE]);
      for (int i = 0; i < n; i++) {
        log += i == stage ? 0 : StrictMath.log(debris[i] + other[i]);
      }
      return log + StrictMath.log(1 + odds(stage));
    }

    // Of there being a warhead to there being none.
    private double odds(int stage) {
      double odds = 0;
      for (int i = 0; i < n; i++) {
        odds += i == stage ? 0 : warhead[i] / (debris[i] + other[i]);
      }
      return odds;
    }

    private void add(int stage, double weight) {
      double all = 1 + odds(stage);
      for (int i = 0; i < n; i++) {
        if (i == stage) {
          sums[i][STAGE] += weight;
          continue;
        }
        double left = debris[i] + other[i];
        double its = warhead[i] / left / all;
        double rest = weight * (1 - its);
        double seems = looks[i][WARHEAD] / (looks[i][WARHEAD] + looks[i][STAGE]);
        sums[i][WARHEAD] += weight * its + rest * other[i] / left * seems;
        sums[i][STAGE] += rest * other[i] / left * (1 - seems);
        sums[i][DEBRIS] += rest * debris[i] / left;
      }
    }
  }

  private static double density(@Nullable Parting p, double mean, double sigma) {
    if (p == null) {
      return ANY;
    }
    double off = p.speed() - mean;
    double variance = sigma * sigma + VENTING * VENTING + p.variance();
    double normal =
        StrictMath.exp(-0.5 * off * off / variance) / Math.sqrt(2 * StrictMath.PI * variance);
    return STRAY * ANY + (1 - STRAY) * normal;
  }
}
