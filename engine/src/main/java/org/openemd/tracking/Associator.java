package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.math.Unit;
import org.openemd.tracking.association.Assignment;
import org.openemd.tracking.association.Clusters;
import org.openemd.tracking.association.GateGraph;
import org.openemd.tracking.association.JointProbabilities;
import org.openemd.tracking.filter.Estimate;

/// Which tracks the plots of one radar's scan are of, and how surely.
///
/// Pairs inside the gate are scored ({@link PairScore}). `nearest` takes the joint event of the highest score, each pair whole. `joint` does so where nobody has a rival, and elsewhere
/// gives each pair its probability over all joint events of the cluster; what is all but excluded counts for nothing. `local` gives each track the nearest plot, whoever else wants it, so that several may take one.
/// Holds buffers, and the answer to the last scan.
final class Associator {
  private static final double NEGLIGIBLE = 0.01;

  private static final double RIVAL =
      40; // of chi-square, three degrees of freedom: one true plot in 1e8 lies farther out

  private final KalmanFilter filter;
  private final double gate;
  private final double claim; // the gate of a plot that is inside another track's
  private final TrackingPolicy.Association way;
  private final CrossSectionBelief unknown;
  private final CoarseGate coarse = new CoarseGate();
  private final PlotIndex index = new PlotIndex();
  private final List<Near> near = new ArrayList<>();
  private final GateGraph graph = new GateGraph();
  private final Assignment assignment = new Assignment();
  private final Clusters clusters = new Clusters();
  private final JointProbabilities probabilities = new JointProbabilities();
  private double[] innovation = new double[64]; // of each pair
  private double[] weight = new double[64];
  private double[] explained = new double[16]; // of each plot

  /// A track and a plot that may be its own.
  private record Near(int track, int plot, @Unit("1") double innovation, @Unit("1") double score) {}

  Associator(KalmanFilter filter, TrackingPolicy policy) {
    this.filter = filter;
    gate = policy.gate();
    way = policy.association();
    claim = way == TrackingPolicy.Association.LOCAL ? gate : Math.max(gate, RIVAL);
    unknown = new CrossSectionBelief(policy);
  }

  /// Decides on the plots of one scan, at least one; tracks that are near a plot are moved to its time.
  void associate(List<TrackFile> tracks, List<Plot> plots) {
    gate(tracks, plots);
    clusters.find(graph);
    for (int c = 0; c < clusters.count(); c++) {
      if (clusters.contested(c)) {
        score(c, tracks, plots);
      }
    }
    weigh();
    sum(plots.size());
  }

  /// What lies in the gate of a track is also claimed by those in whose wider gate it lies: one plot in a thousand falls outside the gate of its own track, and else goes whole to the neighbour in whose gate it is alone.
  private void gate(List<TrackFile> tracks, List<Plot> plots) {
    near.clear();
    boolean[] inside = new boolean[plots.size()];
    index.set(plots);
    double t = plots.getFirst().time();
    for (int i = 0; i < tracks.size(); i++) {
      near(i, tracks.get(i).estimate, t, inside);
    }
    graph.clear(tracks.size(), plots.size());
    for (Near n : near) {
      if (inside[n.plot()]) {
        add(n.track(), n.plot(), n.innovation(), n.score());
      }
    }
  }

  private void near(int track, Estimate e, double t, boolean[] inside) {
    coarse.aim(e, t);
    int last = index.last(coarse);
    for (int k = index.first(coarse); k < last; k++) {
      Plot z = index.plot(k);
      if (coarse.admits(z)) {
        filter.predict(e, t);
        double d = filter.innovation(e, z);
        if (d <= claim) {
          int plot = index.number(k);
          near.add(new Near(track, plot, d, PairScore.place(d, filter.logDeterminant())));
          inside[plot] |= d <= gate;
        }
      }
    }
  }

  private void add(int track, int plot, double d, double score) {
    int pair = graph.pairs();
    graph.add(track, plot, score);
    if (pair == innovation.length) {
      innovation = Arrays.copyOf(innovation, 2 * pair);
      weight = Arrays.copyOf(weight, 2 * pair);
    }
    innovation[pair] = d;
  }

  /// Adds to the scores of a contested cluster what cross sections say, and how likely its tracks are to give no plot.
  private void score(int cluster, List<TrackFile> tracks, List<Plot> plots) {
    for (int i = 0; i < clusters.rows(cluster); i++) {
      int row = clusters.row(cluster, i);
      TrackFile t = tracks.get(row);
      double alone = StrictMath.log(missed(cluster, row, tracks, plots));
      for (int p = graph.from(row); p < graph.to(row); p++) {
        double look = PairScore.look(t.belief, unknown, plots.get(graph.column(p)));
        graph.score(p, graph.score(p) + look - alone);
      }
    }
  }

  private double missed(int cluster, int row, List<TrackFile> tracks, List<Plot> plots) {
    Plot strongest = plots.get(graph.column(graph.from(row)));
    for (int p = graph.from(row) + 1; p < graph.to(row); p++) {
      Plot z = plots.get(graph.column(p));
      strongest = z.report().rcs() > strongest.report().rcs() ? z : strongest;
    }
    double resolved = 1;
    for (int i = 0; i < clusters.rows(cluster); i++) {
      int rival = clusters.row(cluster, i);
      if (rival != row) {
        resolved *=
            1
                - PairScore.unresolved(
                    tracks.get(row).estimate,
                    tracks.get(rival).estimate,
                    strongest.sensor(),
                    strongest.site());
      }
    }
    return PairScore.missed(tracks.get(row).belief, strongest, 1 - resolved);
  }

  private void weigh() {
    switch (way) {
      case JOINT -> probabilities.prepare(graph);
      case NEAREST -> assignment.solve(graph);
      case LOCAL -> {}
    }
    for (int c = 0; c < clusters.count(); c++) {
      boolean soft = way == TrackingPolicy.Association.JOINT && clusters.contested(c);
      if (soft) {
        probabilities.solve(graph, clusters, c);
      }
      for (int i = 0; i < clusters.rows(c); i++) {
        int row = clusters.row(c, i);
        int whole = soft ? -1 : whole(row);
        for (int p = graph.from(row); p < graph.to(row); p++) {
          weight[p] = soft ? probable(p) : p == whole ? 1 : 0;
        }
      }
    }
  }

  /// The pair that a track takes whole; -1 where it takes none.
  private int whole(int row) {
    return switch (way) {
      case JOINT -> graph.from(row); // nobody has a rival
      case NEAREST -> assignment.pair(row);
      case LOCAL -> nearest(row);
    };
  }

  private int nearest(int row) {
    int best = graph.from(row);
    for (int p = best + 1; p < graph.to(row); p++) {
      best = innovation[p] < innovation[best] ? p : best;
    }
    return best;
  }

  private double probable(int pair) {
    double w = probabilities.of(pair);
    return w < NEGLIGIBLE ? 0 : w;
  }

  private void sum(int plots) {
    if (explained.length < plots) {
      explained = new double[2 * plots];
    }
    Arrays.fill(explained, 0, plots, 0);
    for (int p = 0; p < graph.pairs(); p++) {
      explained[graph.column(p)] += weight[p];
    }
  }

  /// The first pair of a track; its pairs end where those of the next track begin.
  int from(int track) {
    return graph.from(track);
  }

  int to(int track) {
    return graph.to(track);
  }

  /// The plot of a pair.
  int plot(int pair) {
    return graph.column(pair);
  }

  /// How probable a pair is.
  double weight(int pair) {
    return weight[pair];
  }

  /// Normalised innovation squared of a pair.
  double innovation(int pair) {
    return innovation[pair];
  }

  /// How probable it is that a plot is of a track.
  double explained(int plot) {
    return explained[plot];
  }
}
