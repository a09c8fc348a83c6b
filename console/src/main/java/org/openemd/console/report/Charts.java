package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.openemd.math.Unit;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.coverage.BlakeChart;
import org.openemd.sensing.coverage.Fan;
import org.openemd.sensing.coverage.Moment;
import org.openemd.sensing.coverage.Outline;
import org.openemd.sensing.coverage.RangeCurve;

/// The charts of each radar of a survey, in its order.
public record Charts(List<OfRadar> radars) {
  private static final double FAN_STEP = StrictMath.toRadians(2);
  private static final List<Double> CHANCES = List.of(0.5, 0.9);
  private static final List<Double> RAYS =
      List.of(0.0, 1.0, 2.0, 3.0, 5.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 90.0);

  /// Those of one radar.
  ///
  /// @param middle azimuth around which its sky is drawn
  public record OfRadar(
      Survey.OfRadar of,
      List<RangeCurve> curves,
      BlakeChart blake,
      Fan fan,
      @Unit("rad") double middle,
      List<Outline> outlines) {
    /// Keeps copies.
    public OfRadar {
      curves = List.copyOf(curves);
      outlines = List.copyOf(outlines);
    }
  }

  public Charts {
    radars = List.copyOf(radars);
  }

  /// Of all radars of a survey.
  public static Charts of(Survey survey, DoubleConsumer progress) {
    List<OfRadar> all = new ArrayList<>();
    for (Survey.OfRadar r : survey.radars()) {
      all.add(of(survey, r));
      progress.accept((double) all.size() / survey.radars().size());
    }
    return new Charts(all);
  }

  private static OfRadar of(Survey survey, Survey.OfRadar r) {
    RadarModel model = r.model();
    double azimuth = azimuth(survey, r);
    List<Double> rays = RAYS.stream().map(StrictMath::toRadians).toList();
    return new OfRadar(
        r,
        curves(survey, r, model),
        BlakeChart.of(model, r.sought(), azimuth, rays, survey.terms().altitudes()),
        Fan.of(model, r.sought(), FAN_STEP),
        middle(r.radar(), azimuth),
        survey.terms().altitudes().stream().map(h -> Outline.of(model, r.sought(), h)).toList());
  }

  private static List<RangeCurve> curves(Survey survey, Survey.OfRadar r, RadarModel model) {
    List<Double> chances = new ArrayList<>(CHANCES);
    if (!chances.contains(survey.terms().chance())) {
      chances.add(survey.terms().chance());
      chances.sort(null);
    }
    return chances.stream().map(c -> RangeCurve.of(model, r.sought().fluctuation(), c, 0)).toList();
  }

  /// What the charts draw: of each group the warhead of the first missile.
  static List<Survey.Passed> leads(Survey survey, Survey.OfRadar r) {
    return survey.leads().stream().map(r::of).flatMap(Optional::stream).toList();
  }

  /// Of the vertical plane that is drawn: towards where the first missile comes in view, for fixed faces the boresight nearest to that.
  private static double azimuth(Survey survey, Survey.OfRadar r) {
    double towards =
        leads(survey, r).stream()
            .map(Survey.Passed::entry)
            .flatMap(Optional::stream)
            .findFirst()
            .map((Moment m) -> m.look().azimuth())
            .orElse(r.radar().faces().getFirst().azimuth());
    if (r.radar().steered()) {
      return towards;
    }
    double nearest = r.radar().faces().getFirst().azimuth();
    for (Radar.Face f : r.radar().faces()) {
      nearest = off(f.azimuth(), towards) < off(nearest, towards) ? f.azimuth() : nearest;
    }
    return nearest;
  }

  private static double off(double a, double b) {
    return Math.abs(Math.IEEEremainder(a - b, 2 * StrictMath.PI));
  }

  /// The mean of the boresights; where they look all around, what the height chart looks at.
  private static double middle(Radar radar, double azimuth) {
    if (radar.steered()) {
      return azimuth;
    }
    double east = 0;
    double north = 0;
    for (Radar.Face f : radar.faces()) {
      east += StrictMath.sin(f.azimuth());
      north += StrictMath.cos(f.azimuth());
    }
    return StrictMath.hypot(east, north) < 0.1 ? azimuth : StrictMath.atan2(east, north);
  }

  /// What warheads, stages and debris of a scenario are taken to show in the band of a radar, and between which values it is argued.
  static List<DetectionView.Body> bodies(Survey survey, Survey.OfRadar r) {
    List<DetectionView.Body> bodies = new ArrayList<>();
    RadarModel model = r.model();
    List<Double> warheads = new ArrayList<>();
    List<Double> stages = new ArrayList<>();
    List<Double> debris = new ArrayList<>();
    for (ThreatGroup g : survey.scenario().threats()) {
      warheads.add(model.rcs(g.warhead()));
      stages.add(model.rcs(g.stage()));
      ThreatGroup.Debris d = g.debris();
      if (d != null) {
        debris.add(model.rcs(d.signature()));
      }
    }
    add(bodies, "warheads here", warheads);
    add(bodies, "spent stages here", stages);
    bodies.add(argued(survey, r, "warhead", "warheads, as argued"));
    add(bodies, "debris here", debris);
    bodies.add(argued(survey, r, "debris", "debris, as argued"));
    return bodies;
  }

  /// The range that the scenario gives; where it gives none, that of the literature, and it says so.
  private static DetectionView.Body argued(
      Survey survey, Survey.OfRadar r, String what, String name) {
    boolean x = r.radar().xBand();
    List<Double> given = new ArrayList<>();
    for (Survey.Argued a : survey.argued()) {
      if (a.what().equals(what) && a.xBand() == x) {
        given.add(a.least());
        given.add(a.most());
      }
    }
    if (!given.isEmpty()) {
      given.sort(null);
      return new DetectionView.Body(name, given.getFirst(), given.getLast());
    }
    return what.equals("warhead")
        ? new DetectionView.Body("warheads, notional", x ? 0.001 : 0.1, x ? 0.1 : 1)
        : new DetectionView.Body("debris, notional", x ? 0.001 : 0.01, x ? 0.1 : 0.5);
  }

  /// Where the ranges of the chart of a radar come from.
  static String sources(Survey survey, Survey.OfRadar r) {
    StringBuilder said = new StringBuilder();
    for (String what : List.of("warhead", "debris")) {
      List<String> given =
          survey.argued().stream()
              .filter(a -> a.what().equals(what) && a.xBand() == r.radar().xBand())
              .map(Survey.Argued::source)
              .distinct()
              .toList();
      said.append(what.equals("warhead") ? " Warheads" : " Debris")
          .append(given.isEmpty() ? ", notional: " : ", as argued in the scenario: ")
          .append(given.isEmpty() ? literature(what, r) : String.join("; ", given))
          .append('.');
    }
    return said.toString();
  }

  private static String literature(String what, Survey.OfRadar r) {
    return "the scenario gives no range; "
        + (what.equals("warhead") && r.radar().xBand()
            ? "about 0.01 m² after Lewis and Postol"
            : "no figure is published");
  }

  private static void add(List<DetectionView.Body> bodies, String name, List<Double> rcs) {
    if (!rcs.isEmpty()) {
      double least = rcs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      double most = rcs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      bodies.add(new DetectionView.Body(name, least, most));
    }
  }

  String detection(Survey survey, int i) {
    OfRadar c = radars.get(i);
    return new DetectionView(c.curves(), bodies(survey, c.of())).toString();
  }

  HeightView heights(Survey survey, int i) {
    OfRadar c = radars.get(i);
    return new HeightView(
        c.blake(), leads(survey, c.of()).stream().map(p -> Ways.overGround(c.of(), p)).toList());
  }

  String sky(Survey survey, int i) {
    OfRadar c = radars.get(i);
    return new SkyView(
            c.fan(),
            c.middle(),
            leads(survey, c.of()).stream().map(p -> Ways.acrossSky(c.of(), p)).toList())
        .toString();
  }

  GroundView ground(Survey survey, int i) {
    OfRadar c = radars.get(i);
    return new GroundView(c.of(), c.outlines(), leads(survey, c.of()));
  }
}
