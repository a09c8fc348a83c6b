package org.openemd.sensing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// How one radar spends its time: a beam must be pointed, and pointing costs time.
///
/// In each frame (`revisit`) each face has the frame's length. The fence gets its share; then what was detected in search is followed; then tentative tracks, tracks that
/// may be warheads and other tracks are looked at as they fall due, the longest waiting first and those that one beam covers before those that must be searched for; then cued volumes in equal
/// parts; what is left goes to the fence again. A beam of the fence or of a cued volume costs the search dwell, one on a track or a tentative track
/// a look on a target (`dwell` times the looks added). An ellipse wider than the beam is searched from its middle outward ({@link BeamPattern}), over as many frames as it takes, and then
/// again; a plot from inside ends the search for a track. Whoever is not served stays due.
///
/// A detection that no track explains, in search or beside a track in its beam but elsewhere in range, is followed for `confirmations` frames after it: the loop of the radar itself, which is faster than a frame, holds the
/// beam on the body; one that finds no time once is lost. A false alarm is followed as long, in vain. Beams within a quarter beam of one already pointed are not pointed again. Switching between beams costs nothing, and transmission is not limited beyond the duty factor.
final class TimeBudget {
  private static final double SLACK = 1e-9; // [s]
  private static final double EARLY = 1e-3; // [s] by which a look may come before it is due

  private final RadarModel model;
  private final Radar radar;
  private final Radar.TimePolicy policy;
  private final double lookTime;
  private final @Nullable FenceScan[] fences;
  private final @Nullable Steering steering;
  private Map<String, Subject> subjects = new TreeMap<>();
  private List<Lock> locks = new ArrayList<>();

  /// A detection that is being followed; of nothing when `cause` is empty.
  private record Lock(String cause, @Unit("1") Vec3 direction, int left) {}

  /// A frame that is being spent.
  private final class Frame {
    final double t;
    final @Nullable Vec3 normal;
    final Beams beams;
    final double[] left = new double[radar.faces().size()];
    final int[] fenceBeams = new int[left.length];
    double fence;
    double confirm;
    double high;
    double low;
    double cue;
    int asked;
    int unserved;

    Frame(double t, @Nullable Vec3 normal, SensorTask task) {
      this.t = t;
      this.normal = normal;
      beams = new Beams(policy.searchDwell() / lookTime, normal, task);
      Arrays.fill(left, radar.revisit());
    }

    /// Looks at a target if there is time.
    boolean look(Vec3 u, double cos, SensorTask.Purpose p) {
      if (!take(model.face(u), lookTime)) {
        return false;
      }
      spend(p, lookTime);
      beams.look(u, model.beamwidth(cos));
      return true;
    }

    /// Points a beam of a search if there is time.
    boolean search(int face) {
      boolean taken = take(face, policy.searchDwell());
      cue += taken ? policy.searchDwell() : 0;
      return taken;
    }

    private boolean take(int face, double cost) {
      if (left[face] < cost - SLACK) {
        return false;
      }
      left[face] -= cost;
      return true;
    }

    private void spend(SensorTask.Purpose p, double cost) {
      switch (p) {
        case CONFIRM -> confirm += cost;
        case TRACK_HIGH -> high += cost;
        case TRACK_LOW -> low += cost;
        case CUE -> throw new IllegalArgumentException("a cue is searched for, not looked at");
      }
    }

    Usage usage() {
      double age = Double.NaN;
      for (int i = 0; i < left.length; i++) {
        FenceScan f = fences[i];
        if (f != null) {
          beams.fence(f, fenceBeams[i]);
          age = Double.isNaN(age) ? f.age(t) : Math.max(age, f.age(t));
        }
      }
      return new Usage(
          radar.revisit() * left.length, fence, cue, confirm, high, low, asked, unserved, age);
    }
  }

  TimeBudget(RadarModel model) {
    this.model = model;
    radar = model.radar();
    policy = radar.time();
    lookTime = radar.dwell() * radar.integratedLooks();
    fences = new FenceScan[radar.faces().size()];
    for (int i = 0; i < fences.length; i++) {
      fences[i] = FenceScan.of(model, i);
    }
    steering = radar.steered() ? new Steering(model) : null;
  }

  /// Spends the frame that begins at `t` (s) on what the network wishes and what the radar follows; `bodies` tells only where a followed body has got to.
  Beams spend(double t, @Nullable SensorTask task, List<ThreatObject> bodies) {
    SensorTask wishes = task == null ? new SensorTask(radar.id(), List.of()) : task;
    List<Subject> wanted = remember(wishes);
    Vec3 normal = steering == null ? null : steering.turn(t, wanted, model.frame().up());
    Frame f = new Frame(t, normal, wishes);
    for (FenceScan fence : fences) {
      if (fence != null) {
        fence.begin(t);
      }
    }
    fence(f, policy.fenceShare());
    follow(f, bodies);
    serve(f, wanted, SensorTask.Purpose.CONFIRM, radar.revisit());
    serve(f, wanted, SensorTask.Purpose.TRACK_HIGH, policy.trackInterval());
    serve(f, wanted, SensorTask.Purpose.TRACK_LOW, policy.lowInterval());
    cues(f, wanted);
    fence(f, 1);
    f.beams.used(f.usage());
    return f.beams;
  }

  /// What is no longer asked for is forgotten.
  private List<Subject> remember(SensorTask task) {
    Map<String, Subject> now = new TreeMap<>();
    List<Subject> wanted = new ArrayList<>();
    for (SensorTask.Request q : task.requests()) {
      Subject s = subjects.get(q.subject());
      if (s == null) {
        s = new Subject(q);
      }
      s.request = q;
      now.put(q.subject(), s);
      wanted.add(s);
    }
    subjects = now;
    return wanted;
  }

  private void fence(Frame f, double share) {
    for (int i = 0; i < fences.length; i++) {
      FenceScan fence = fences[i];
      if (fence == null) {
        continue;
      }
      double time = Math.min(f.left[i], share * radar.revisit());
      int most = (int) ((time + SLACK) / policy.searchDwell());
      int done = fence.look(f.t, most, f.normal);
      f.left[i] -= done * policy.searchDwell();
      f.fence += done * policy.searchDwell();
      f.fenceBeams[i] += done;
    }
  }

  private void follow(Frame f, List<ThreatObject> bodies) {
    List<Lock> kept = new ArrayList<>();
    for (Lock l : locks) {
      Vec3 u = l.cause().isEmpty() ? l.direction() : direction(l.cause(), f.t, bodies);
      double cos = u == null ? -1 : model.cosField(u, f.normal);
      if (u == null || cos <= 0) {
        continue;
      }
      f.asked++;
      if (!f.beams.pointed(u) && !f.look(u, cos, SensorTask.Purpose.CONFIRM)) {
        f.unserved++;
      } else if (l.left() > 1) {
        kept.add(new Lock(l.cause(), u, l.left() - 1));
      }
    }
    locks = kept;
  }

  private @Nullable Vec3 direction(String cause, double t, List<ThreatObject> bodies) {
    for (ThreatObject b : bodies) {
      if (b.id().equals(cause) && b.exists(t)) {
        return b.path().position(t).minus(model.frame().position().position()).unit();
      }
    }
    return null;
  }

  private void serve(Frame f, List<Subject> wanted, SensorTask.Purpose p, double interval) {
    List<Subject> due = new ArrayList<>();
    for (Subject s : wanted) {
      if (s.request.purpose() == p && !(f.t - s.last < interval - EARLY)) {
        due.add(s);
      }
    }
    due.sort(
        Comparator.comparing((Subject s) -> !s.single(radar.beamwidth()))
            .thenComparingDouble(s -> -s.staleness(f.t, interval)));
    for (Subject s : due) {
      if (s.single(radar.beamwidth())) {
        lookOnce(f, s);
      } else {
        searchFor(f, s);
      }
    }
  }

  private void lookOnce(Frame f, Subject s) {
    Vec3 u = s.request.direction();
    double cos = model.cosField(u, f.normal);
    if (cos <= 0) {
      return;
    }
    f.asked++;
    if (f.beams.pointed(u) || f.look(u, cos, s.request.purpose())) {
      s.last = f.t;
    } else {
      f.unserved++;
    }
  }

  /// Goes on with the search for a track until it is through or the time is up.
  private void searchFor(Frame f, Subject s) {
    BeamPattern pattern = s.pattern(width(f, s));
    CoarseField.Aimed field = model.coarse().at(s.request, f.normal);
    int seen = 0;
    while (s.next < pattern.size()) {
      if (pattern.within(s.next, field)) {
        Vec3 u = pattern.direction(s.next, s.request);
        double cos = model.cosAdmitted(u, f.normal);
        if (cos > 0 && !f.look(u, cos, s.request.purpose())) {
          f.asked++;
          f.unserved++;
          return;
        }
        seen += cos > 0 ? 1 : 0;
      }
      s.next++;
    }
    f.asked += seen > 0 ? 1 : 0;
    s.next = 0;
    s.last = f.t;
  }

  /// Beam width for a whole request.
  private double width(Frame f, Subject s) {
    double cos = model.cosField(s.request.direction(), f.normal);
    return cos > 0 ? model.beamwidth(cos) : radar.beamwidth();
  }

  private void cues(Frame f, List<Subject> wanted) {
    List<Subject> cues = new ArrayList<>();
    int[] waiting = new int[f.left.length];
    for (Subject s : wanted) {
      if (s.request.purpose() == SensorTask.Purpose.CUE) {
        cues.add(s);
        waiting[model.face(s.request.direction())]++;
      }
    }
    cues.sort(Comparator.comparingDouble(s -> s.spent));
    for (Subject s : cues) {
      int face = model.face(s.request.direction());
      search(f, s, f.left[face] / waiting[face]--);
    }
  }

  /// Searches a cued volume for about so long, no position twice in a frame.
  private void search(Frame f, Subject s, double allowance) {
    BeamPattern pattern = s.pattern(width(f, s));
    CoarseField.Aimed field = model.coarse().at(s.request, f.normal);
    if (!pattern.within(field)) {
      return;
    }
    double used = 0;
    int size = pattern.size();
    Swath swath = new Swath(model, f.normal, pattern, s.request);
    for (int i = 0; i < size && used < allowance - SLACK; i++) {
      int face = face(pattern, s, field, f.normal);
      if (face >= 0) {
        if (!f.search(face)) {
          break;
        }
        swath.add(s.next);
        used += policy.searchDwell();
      }
      s.next = s.next + 1 == size ? 0 : s.next + 1;
    }
    f.beams.search(swath);
    s.spent += used;
    if (used > 0) {
      s.last = f.t;
    }
  }

  /// The face that sees the position that comes next; negative when none does.
  private int face(BeamPattern pattern, Subject s, CoarseField.Aimed field, @Nullable Vec3 normal) {
    int face = pattern.sight(s.next, field);
    if (face != CoarseField.DOUBTFUL) {
      return face;
    }
    Vec3 u = pattern.direction(s.next, s.request);
    return model.cosAdmitted(u, normal) > 0 ? model.face(u) : CoarseField.HIDDEN;
  }

  /// Takes the plots of the frame: what no track explains is followed, what a track was searched for is found.
  void learn(double t, Beams frame, List<Echo> plots) {
    for (Echo e : plots) {
      if (!explained(t, frame.task(), e) && policy.confirmations() > 0) {
        locks.removeIf(l -> !e.cause().isEmpty() && l.cause().equals(e.cause()));
        locks.add(new Lock(e.cause(), e.direction(), policy.confirmations()));
      }
    }
  }

  private boolean explained(double t, SensorTask task, Echo e) {
    boolean explained = false;
    for (SensorTask.Request q : task.requests()) {
      if (q.purpose() != SensorTask.Purpose.CUE && inside(q, e)) {
        explained = true;
        Subject s = subjects.get(q.subject());
        if (s != null && s.next > 0) {
          s.next = 0;
          s.last = t;
        }
      }
    }
    return explained;
  }

  /// In direction to a beam, in range to a cell at least: of two bodies in one beam a track explains one.
  private boolean inside(SensorTask.Request q, Echo e) {
    return Math.abs(e.range() - q.range()) <= q.halfDepth() + model.rangeCell()
        && q.direction().distance(e.direction()) <= Math.max(q.halfLength(), radar.beamwidth() / 2);
  }
}
