package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.sensing.Detection;
import org.openemd.tracking.filter.Estimate;

/// The network picture: plots of all radars become tracks, bearings of infrared satellites become launch reports.
///
/// Measurements of every radar are fused where they arrive, each in its place in time whenever it comes ({@link LatePlots}). Tracks are
/// confirmed on free flight above 60 km, or below as slender bodies that come down through the air, and followed there ({@link FlightModes}) down to 10 km; they are dropped there, or after `dropAfter`
/// without a plot. Tentative tracks (three plots and more, not yet tested) are shown with negative numbers. Not thread-safe.
public final class NetworkTracker {
  /// Altitude below which drag bends a path by more than the test of a body in free flight allows for: there only what is slender and comes down begins a track (m).
  public static final double FLOOR = 60_000;

  private static final double CERTAIN =
      0.99; // weight from which a plot is taken whole: what the rest would add is below a hundredth
  private static final double EXPLAINED = 0.5; // weight up to which a plot may start a track

  private final TrackingPolicy policy;
  private final Map<String, SensorFrame> sensors = new TreeMap<>();
  private final KalmanFilter filter;
  private final Associator associator;
  private final Duplicates duplicates;
  private final LatePlots late;
  private final Separations separations;
  private final Initiator initiator;
  private final BoostInitiator boosters;
  private final Classifier classifier;
  private final CrossSectionBelief unknown; // of what has no plots
  private final LaunchMonitor launchMonitor;
  private final List<TrackFile> tracks = new ArrayList<>();
  private final List<Association> associations = new ArrayList<>();
  private List<TrackEvent> events = new ArrayList<>();
  private int lastNumber;
  private long scan;
  private @Nullable List<Track> picture; // until something is processed

  /// A network of these radars; launches are reported after two bearings.
  public NetworkTracker(TrackingPolicy policy, List<KnownSensor> sensors) {
    this(policy, sensors, List.of());
  }

  /// A network of these radars, and of satellites that report launches after their own number of bearings.
  public NetworkTracker(
      TrackingPolicy policy, List<KnownSensor> sensors, List<KnownSatellite> satellites) {
    this.policy = policy;
    for (KnownSensor s : sensors) {
      this.sensors.put(s.id(), SensorFrame.of(s));
    }
    filter = new KalmanFilter(policy.processNoise(), policy.estimation());
    associator = new Associator(filter, policy);
    duplicates = new Duplicates(filter);
    separations = new Separations(filter, policy);
    classifier = new Classifier(policy, filter.motion());
    unknown = new CrossSectionBelief(policy);
    late = new LatePlots(filter, new SoftUpdate(filter), policy.linkDelay());
    launchMonitor = new LaunchMonitor(satellites);
    initiator = new Initiator(filter, policy.confirmations(), policy.withinLooks(), FLOOR);
    boosters = new BoostInitiator(filter, policy.confirmations(), policy.withinLooks());
  }

  /// Takes the detections of one scan that reach the network at `now` (s); none is fine, tracks age all the same.
  public void process(double now, List<Detection> detections) {
    picture = null;
    Map<String, List<Plot>> plots = new TreeMap<>();
    List<Detection.Bearing> bearings = new ArrayList<>();
    for (Detection d : detections) {
      switch (d) {
        case Detection.RadarPlot r -> {
          SensorFrame f = known(r.sensor());
          plots.computeIfAbsent(r.sensor(), _ -> new ArrayList<>()).add(Plot.of(r, f));
        }
        case Detection.Bearing b -> bearings.add(b);
      }
    }
    for (LaunchReport r : launchMonitor.process(now, bearings)) {
      TrackEvent.Type type =
          r.stereo() ? TrackEvent.Type.LAUNCH_LOCATED : TrackEvent.Type.LAUNCH_REPORTED;
      events.add(new TrackEvent(now, type, 0, LaunchMonitor.describe(r)));
    }
    plots.forEach((sensor, list) -> {
      List<Plot> young = late.young(now, list);
      if (!young.isEmpty()) {
        scan(now, sensor, young);
      }
    });
    boolean dropped = dropOld(now);
    if (dropped || !plots.isEmpty()) {
      judge(now);
    }
  }

  private SensorFrame known(String sensor) {
    SensorFrame f = sensors.get(sensor);
    if (f == null) {
      throw new IllegalArgumentException("radar " + sensor + " reports but is not in the network");
    }
    return f;
  }

  private void scan(double now, String sensor, List<Plot> plots) {
    scan++;
    List<TrackFile> present = late.at(plots.getFirst().time(), tracks);
    associator.associate(present, plots);
    for (int i = 0; i < present.size(); i++) {
      if (associator.from(i) < associator.to(i)) {
        update(now, present.get(i), i, plots);
      }
    }
    late.done();
    List<Plot> left = new ArrayList<>();
    for (int j = 0; j < plots.size(); j++) {
      if (associator.explained(j) < EXPLAINED) {
        left.add(plots.get(j));
      }
    }
    part(now, present, left);
    dropDuplicates(now);
    begin(now, sensor, plots.getFirst().time(), left);
  }

  /// Begins tracks with plots that no track takes: ballistic ones first, then what climbs under thrust.
  private void begin(double now, String sensor, double t, List<Plot> left) {
    List<Plot> unexplained = new ArrayList<>(left);
    for (Initiator.Found f : initiator.process(t, sensor, left)) {
      unexplained.removeAll(f.plots());
      boosters.taken(f.plots());
      if (!known(f.estimate())) {
        String why = f.plots().size() + " plots on one ballistic path";
        open(now, f.estimate(), f.plots(), why);
      }
    }
    for (BoostInitiator.Found f : boosters.process(t, sensor, unexplained, initiator.begun())) {
      initiator.taken(f.plots());
      if (!known(f.estimate())) {
        String why = "launch warning: " + f.plots().size() + " plots of a body under thrust";
        open(now, f.estimate(), f.plots(), why);
      }
    }
  }

  /// Moves a track by what it takes of the plots: one whole, or the mean of several.
  private void update(double now, TrackFile t, int row, List<Plot> plots) {
    double taken = 0;
    int best = associator.from(row);
    for (int p = associator.from(row); p < associator.to(row); p++) {
      taken += associator.weight(p);
      best = associator.weight(p) > associator.weight(best) ? p : best;
    }
    if (associator.weight(best) > CERTAIN) {
      Plot z = plots.get(associator.plot(best));
      late.take(t, TrackUpdate.whole(z));
      take(now, t, z, 1, associator.innovation(best));
    } else if (taken > 0) {
      mix(now, t, row, plots, 1 - taken);
    }
  }

  private void mix(double now, TrackFile t, int row, List<Plot> plots, double missed) {
    List<TrackUpdate.Share> shares = new ArrayList<>();
    for (int p = associator.from(row); p < associator.to(row); p++) {
      if (associator.weight(p) > 0) {
        Plot z = plots.get(associator.plot(p));
        shares.add(new TrackUpdate.Share(z, associator.weight(p)));
        take(now, t, z, associator.weight(p), associator.innovation(p));
      }
    }
    late.take(t, new TrackUpdate(plots.getFirst().time(), shares, missed));
  }

  private void take(double now, TrackFile t, Plot z, double weight, double innovation) {
    boolean first = t.count(z, weight, scan);
    associations.add(new Association(z.time(), t.number, z.report().id(), weight, innovation));
    if (first && t.sensors.size() > 1) {
      event(now, TrackEvent.Type.FUSED, t, String.join(" + ", t.sensors));
    }
  }

  /// Goes on with a piece of each track whose body has parted, and opens tracks for the others.
  private void part(double now, List<TrackFile> present, List<Plot> left) {
    for (TrackFile t : List.copyOf(present)) {
      if (t.lastScan == scan) {
        t.astray = 0;
      } else if (!left.isEmpty()) {
        List<Separations.Piece> pieces = separations.of(t, left);
        for (Separations.Piece p : pieces) {
          left.remove(p.plot());
          if (p.equals(pieces.getFirst())) {
            t.restart(p.estimate(), late.history(p.estimate()));
            take(now, t, p.plot(), 1, Double.NaN);
          } else {
            open(now, p.estimate(), List.of(p.plot()), "parted from track " + t.number);
          }
        }
      }
    }
  }

  private void open(double now, Estimate e, List<Plot> plots, String why) {
    TrackFile t = new TrackFile(++lastNumber, now, e, unknown.fresh(), late.history(e));
    tracks.add(t);
    event(now, TrackEvent.Type.INITIATED, t, why);
    for (Plot z : plots) {
      take(now, t, z, 1, Double.NaN);
    }
  }

  private void sayBurntOut(double now) {
    for (TrackFile t : tracks) {
      Phase phase = FlightModes.phase(t.estimate);
      if (t.phase == Phase.BOOST && phase != Phase.BOOST) {
        event(now, TrackEvent.Type.BURNT_OUT, t, "its thrust has ended: its path can be predicted");
      }
      t.phase = phase;
    }
  }

  /// Declares a class when the posterior of a warhead passes the policy's mark, and again when it changes sides.
  private void judge(double now) {
    sayBurntOut(now);
    classifier.classify(tracks);
    for (TrackFile t : tracks) {
      double p = t.warhead();
      if (p >= policy.classifyAt()) {
        declare(now, t, ObjectClass.WARHEAD);
      } else if (p <= 1 - policy.classifyAt()) {
        boolean debris =
            t.posterior[ObjectClass.DEBRIS.place()] > t.posterior[ObjectClass.STAGE.place()];
        declare(now, t, debris ? ObjectClass.DEBRIS : ObjectClass.STAGE);
      }
    }
  }

  private void declare(double now, TrackFile t, ObjectClass verdict) {
    if (t.verdict != verdict) {
      t.verdict = verdict;
      String name = verdict.name().toLowerCase(Locale.ROOT);
      event(
          now,
          TrackEvent.Type.CLASSIFIED,
          t,
          String.format(Locale.ROOT, "%s, P(warhead) %.3f", name, t.warhead()));
    }
  }

  /// Whether a found body is that of a track which this scan did not update: then it is no news.
  private boolean known(Estimate found) {
    for (TrackFile t : tracks) {
      if (t.lastScan != scan && duplicates.same(t.estimate, found)) {
        return true;
      }
    }
    return false;
  }

  /// Of two tracks that agree and were not both seen in one scan, the one with fewer plots goes.
  private void dropDuplicates(double now) {
    List<TrackFile> all = List.copyOf(tracks);
    for (Duplicates.Pair p : duplicates.candidates(all, scan)) {
      TrackFile t = all.get(p.later());
      TrackFile o = all.get(p.earlier());
      if (!t.gone && !o.gone && duplicates.same(o.estimate, t.estimate)) {
        TrackFile lost = t.updates <= o.updates ? t : o;
        TrackFile kept = lost.equals(t) ? o : t;
        lost.gone = true;
        tracks.remove(lost);
        String why = "the same body as track " + kept.number;
        events.add(new TrackEvent(now, TrackEvent.Type.DROPPED, lost.number, kept.number, why));
      }
    }
  }

  private boolean dropOld(double now) {
    double t = now - policy.linkDelay();
    int before = tracks.size();
    for (Iterator<TrackFile> it = tracks.iterator(); it.hasNext(); ) {
      TrackFile f = it.next();
      if (t - f.lastUpdate > policy.dropAfter()) {
        it.remove();
        event(
            now,
            TrackEvent.Type.DROPPED,
            f,
            String.format(Locale.ROOT, "no plot for %.0f s", t - f.lastUpdate));
      } else if (f.down(t, filter)) {
        it.remove();
        event(now, TrackEvent.Type.DROPPED, f, "comes down");
      }
    }
    return tracks.size() < before;
  }

  private void event(double now, TrackEvent.Type type, TrackFile t, String detail) {
    events.add(new TrackEvent(now, type, t.number, detail));
  }

  /// Every track as of its last plot, confirmed ones by number, then tentative ones.
  public List<Track> tracks() {
    List<Track> last = picture;
    if (last != null) {
      return last;
    }
    List<Track> all = new ArrayList<>();
    for (TrackFile t : tracks) {
      all.add(t.snapshot());
    }
    for (Seed s : initiator.tentative()) {
      all.add(s.track(unknown));
    }
    picture = List.copyOf(all);
    return picture;
  }

  /// Every track predicted to `t` (s).
  public List<Track> tracksAt(double t) {
    List<Track> all = new ArrayList<>();
    for (Track track : tracks()) {
      all.add(at(track, t));
    }
    return all;
  }

  /// A track predicted to `t` (s) under this network's process noise.
  public Track at(Track track, double t) {
    Estimate e = predicted(track, t);
    e.time = t; // to the last bit
    return track.moved(e);
  }

  /// Of a track of this network that may be in the air with all that is believed of it.
  private Estimate predicted(Track track, double t) {
    for (TrackFile f : tracks) {
      if (f.number == track.number() && f.estimate.time == track.time() && own(track, f.estimate)) {
        return f.coast.at(f.estimate, t, filter);
      }
    }
    Estimate e = track.estimate();
    filter.predict(e, t);
    return e;
  }

  private static boolean own(Track track, Estimate e) {
    return e.modes != null || e.x[0] == track.state().position().x();
  }

  /// What infrared early warning says, by number.
  public List<LaunchReport> launches() {
    return launchMonitor.reports();
  }

  /// What happened since the last call.
  public List<TrackEvent> drainEvents() {
    List<TrackEvent> drained = events;
    events = new ArrayList<>();
    return drained;
  }

  /// Plots dropped because they came too late to be used: a minute and more after those of the slowest link.
  public int tooLate() {
    return late.dropped();
  }

  /// Which detection fed which track, in the order of arrival.
  public List<Association> associations() {
    return List.copyOf(associations);
  }
}
