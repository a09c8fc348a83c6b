package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openemd.math.Unit;
import org.openemd.results.Seen;
import org.openemd.results.Warning;
import org.openemd.scenario.DisputedValue;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.Usage;
import org.openemd.sensing.coverage.Moment;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Sought;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;
import org.openemd.world.Fluctuation;
import org.openemd.world.ThreatObject;

/// What the sensors of a scenario can see, and what they saw in one run.
///
/// @param seed of the run
/// @param terms what was asked
/// @param missiles in the order of the scenario
/// @param launches as infrared early warning reported them, one for each missile at most
/// @param absent sensors that are not fielded and were not asked for by id
/// @param argued ranges of cross sections that the scenario gives beside its values
public record Survey(
    Scenario scenario,
    long seed,
    Terms terms,
    List<Missile> missiles,
    List<OfRadar> radars,
    List<OfSatellite> satellites,
    List<Launch> launches,
    List<Named> absent,
    List<Argued> argued) {

  /// Between which cross sections it is argued, for one kind of body in one band.
  ///
  /// @param what `warhead`, `stage` or `debris`
  /// @param source as the scenario gives it
  public record Argued(
      String what,
      boolean xBand,
      @Unit("m2") double least,
      @Unit("m2") double most,
      String source) {}

  /// What the charts are drawn for.
  ///
  /// @param rcs cross section; of the scenario's smallest warhead where none is given
  /// @param chance of detection in one scan that counts as seeing
  public record Terms(
      @Unit("m2") OptionalDouble rcs, @Unit("1") double chance, @Unit("m") List<Double> altitudes) {
    /// Keeps a copy.
    public Terms {
      altitudes = List.copyOf(altitudes);
    }
  }

  /// A sensor by its id and what people call it.
  public record Named(String id, String name) {}

  /// How far a sensor's figures can be trusted.
  ///
  /// @param status `published`, `notional` or `calibrated`
  /// @param source of its figures, in words
  /// @param fielded whether it takes part in the run
  public record Label(
      String status, String source, boolean fielded, List<DisputedValue> disputed) {}

  /// How a radar spent its time in the run, as parts of it.
  ///
  /// @param fence on its fence
  /// @param cue on the places of reported launches
  /// @param track on tracks, and on what may become one
  /// @param asked looks at tracks that were due
  /// @param unserved those of them for which there was no time
  /// @param slowestFence longest time that a beam of the fence waited; NaN without a fence
  public record Spent(
      @Unit("1") double fence,
      @Unit("1") double cue,
      @Unit("1") double track,
      int asked,
      int unserved,
      @Unit("s") double slowestFence) {
    /// Of all frames of a run.
    public static Spent of(List<Usage> frames) {
      double whole = Math.max(frames.stream().mapToDouble(Usage::time).sum(), 1e-9);
      return new Spent(
          frames.stream().mapToDouble(Usage::fence).sum() / whole,
          frames.stream().mapToDouble(Usage::cue).sum() / whole,
          frames.stream().mapToDouble(Usage::tracking).sum() / whole,
          frames.stream().mapToInt(Usage::asked).sum(),
          frames.stream().mapToInt(Usage::unserved).sum(),
          frames.stream()
              .mapToDouble(Usage::fenceAge)
              .filter(Double::isFinite)
              .max()
              .orElse(Double.NaN));
    }
  }

  /// One radar.
  public record OfRadar(Radar radar, Label label, Sought sought, Spent spent, List<Passed> passed) {
    /// The model behind it.
    public RadarModel model() {
      return new RadarModel(radar);
    }

    /// What of one body it saw.
    public Optional<Passed> of(String body) {
      return passed.stream().filter(p -> p.body().id().equals(body)).findFirst();
    }
  }

  /// One satellite.
  public record OfSatellite(InfraredSatellite satellite, Label label, List<Passed> passed) {}

  /// One body past one sensor.
  ///
  /// @param could by geometry and energy
  /// @param did in the run
  public record Passed(ThreatObject body, Sighting could, Did did) {
    /// Whether it is what the missile was launched for, and not something that it dropped.
    public boolean warhead() {
      return body.kind() == ThreatObject.Kind.WARHEAD;
    }

    /// The first moment at which it could be seen.
    public Optional<Moment> first() {
      return could instanceof Sighting.ByRadar r ? r.first() : Optional.empty();
    }

    /// The last moment at which it could be seen.
    public Optional<Moment> last() {
      return could instanceof Sighting.ByRadar r ? r.last() : Optional.empty();
    }

    /// The moment at which it stood out most.
    public Optional<Moment> best() {
      return could instanceof Sighting.ByRadar r ? r.best() : Optional.empty();
    }

    /// The moment at which it came in view.
    public Optional<Moment> entry() {
      return could instanceof Sighting.ByRadar r ? r.entry() : Optional.empty();
    }

    /// How long it was in a state (s).
    public double lasted(Visibility state) {
      double sum = 0;
      for (Span s : could.timeline()) {
        sum += s.state() == state ? s.length() : 0;
      }
      return sum;
    }

    /// How long horizon, elevation limits and faces had it in view (s).
    public double inView() {
      double sum = 0;
      for (Span s : could.timeline()) {
        sum += s.state().inView() ? s.length() : 0;
      }
      return sum;
    }
  }

  /// What a sensor made of a body in the run.
  ///
  /// @param seen what it reported, and why nothing; empty of a sensor that took no part
  /// @param hidden scans in which another body in the same beam and range cell was reported in its place
  public record Did(Optional<Seen> seen, int hidden) {
    /// Scans in which it looked there.
    public int looks() {
      return seen.map(Seen::looks).orElse(0);
    }

    /// That the body caused.
    public int reports() {
      return seen.map(Seen::reports).orElse(0);
    }

    /// The first report (s).
    public OptionalDouble first() {
      return seen.map(Seen::first).orElse(OptionalDouble.empty());
    }

    /// The last report (s).
    public OptionalDouble last() {
      return seen.map(Seen::last).orElse(OptionalDouble.empty());
    }

    /// How long the body could be seen before it was destroyed in the run (s).
    public double could() {
      return seen.map(s -> s.could().total()).orElse(0.0);
    }
  }

  /// One missile of the run.
  ///
  /// @param end when it was hit, or came down
  /// @param warning of all sensors that took part, shown or not
  /// @param lastTracked the last time at which the network had a track of it; NaN without a track
  public record Missile(
      String id,
      String group,
      @Unit("s") double launch,
      @Unit("s") double burnout,
      @Unit("s") double end,
      boolean hit,
      Warning warning,
      @Unit("s") double lastTracked) {}

  /// What infrared early warning last knew of one launch, and how far that was from the truth.
  ///
  /// @param reported when it was first reported
  /// @param stereo whether more than one satellite saw it
  /// @param heading over ground; its error and deviation are NaN while only one bearing was seen
  public record Launch(
      String missile,
      @Unit("s") double reported,
      boolean stereo,
      @Unit("m") Known place,
      @Unit("s") Known time,
      @Unit("rad") Known heading,
      Optional<Handover> handover) {}

  /// An error beside its standard deviation as believed.
  public record Known(@Unit("-") double error, @Unit("-") double sigma) {}

  /// What a launch report tells the first radar that could see the missile.
  ///
  /// @param time when that radar could first see it
  /// @param volumes places in which the missile may be by then, as the satellites knew at that time
  /// @param sigma how well the nearest of them is known, root of the sum over three axes
  /// @param deviations by which the missile was off the centre of that one
  /// @param halfAngle of the widest cone that the radar has to search, three standard deviations
  /// @param beams of that radar that cover all the cones
  /// @param search time that they take
  /// @param middleOnly whether a cone needs more beams than are searched at once, so that its rim is left out
  public record Handover(
      String radar,
      @Unit("s") double time,
      int volumes,
      @Unit("m") double sigma,
      @Unit("1") double deviations,
      @Unit("rad") double halfAngle,
      @Unit("1") double beams,
      @Unit("s") double search,
      boolean middleOnly) {}

  public Survey {
    missiles = List.copyOf(missiles);
    radars = List.copyOf(radars);
    satellites = List.copyOf(satellites);
    launches = List.copyOf(launches);
    absent = List.copyOf(absent);
    argued = List.copyOf(argued);
  }

  /// The body that a radar's charts are drawn for: of the cross section asked, else the smallest warhead of the scenario.
  public static Sought sought(Scenario scenario, Radar radar, Terms terms) {
    RadarModel model = new RadarModel(radar);
    ThreatGroup least = null;
    for (ThreatGroup g : scenario.threats()) {
      if (least == null || model.rcs(g.warhead()) < model.rcs(least.warhead())) {
        least = g;
      }
    }
    Fluctuation f = least == null ? Fluctuation.SWERLING_1 : least.warhead().fluctuation();
    double usual = least == null ? usual(radar) : model.rcs(least.warhead());
    return new Sought(terms.rcs().orElse(usual), f, terms.chance());
  }

  /// Of a warhead where a scenario has none (m2).
  private static double usual(Radar radar) {
    return radar.xBand() ? 0.01 : 0.3;
  }

  /// The first missile of each group: the others fly the same way.
  public List<String> leads() {
    List<String> groups = new ArrayList<>();
    List<String> leads = new ArrayList<>();
    for (Missile m : missiles) {
      if (!groups.contains(m.group())) {
        groups.add(m.group());
        leads.add(m.id());
      }
    }
    return leads;
  }
}
