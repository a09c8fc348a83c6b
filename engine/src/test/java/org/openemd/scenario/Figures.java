package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.FlightSimulator;
import org.openemd.flight.LaunchPlan;
import org.openemd.flight.Loft;
import org.openemd.flight.Payload;
import org.openemd.flight.Reach;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.Stage;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Vehicle;
import org.openemd.math.Unit;

/// What is published of each vehicle of the catalog, and ours. Bands were written before comparing, but for one that says so.
final class Figures {
  private static final Geodetic CENTRAL_IRAN = Geodetic.ofDegrees(35.23, 53.92, 0);
  private static final Geodetic NORTH_WEST_IRAN = Geodetic.ofDegrees(38.08, 46.29, 0);
  private static final Geodetic KOZELSK = Geodetic.ofDegrees(54.03, 35.46, 0);
  private static final Geodetic KALININGRAD = Geodetic.ofDegrees(54.71, 20.51, 0);
  private static final Geodetic REDZIKOWO = Geodetic.ofDegrees(54.479, 17.098, 0);
  private static final Geodetic WASHINGTON = Geodetic.ofDegrees(38.895, -77.036, 0);
  private static final Geodetic MUSUDAN_RI = Geodetic.ofDegrees(40.856, 129.666, 0);

  private static final String ROUNDED =
      "5 %: published to two or three digits, without azimuth or loft";
  private static final String FORDEN = "5 %: as the row of data/published.csv";
  private static final String BAND = "the band itself: the vehicle is ours";
  private static final String ABOUT = "5 %: published as about, with no altitude or loft";
  private static final String TUNED =
      "as the row of data/published.csv; tuned to it, proves nothing";
  private static final String DISPUTE = "the dispute itself";

  /// One published figure.
  ///
  /// @param least below which ours does not agree
  /// @param most above which it does not
  record Figure(
      String vehicle,
      String what,
      String published,
      @Unit("-") double least,
      @Unit("-") double most,
      String unit,
      int digits,
      @Unit("-") double ours,
      String band) {

    boolean met() {
      return ours >= least && ours <= most;
    }

    String oursText() {
      return String.format(Locale.ROOT, "%." + digits + "f %s", ours, unit);
    }
  }

  private final List<Figure> all = new ArrayList<>();

  private Figures() {}

  static List<Figure> all() {
    Figures f = new Figures();
    f.shortAndMedium();
    f.longRange();
    f.iskander();
    f.unha();
    f.interceptors();
    return List.copyOf(f.all);
  }

  private static Vehicle vehicle(String id) {
    return Catalog.vehicle(Project.home(), id);
  }

  private static double farthest(String id, Geodetic from, double azimuth) {
    return Reach.farthest(vehicle(id), from, azimuth, Environment.STANDARD).range() / 1e3;
  }

  private static double burn(String id) {
    return vehicle(id).stages().stream().mapToDouble(s -> s.burnTime() + s.coastTime()).sum();
  }

  private void near(
      String id, String what, double published, String unit, int digits, double ours, String band) {
    String text = String.format(Locale.ROOT, "%." + digits + "f %s", published, unit);
    all.add(
        new Figure(id, what, text, 0.95 * published, 1.05 * published, unit, digits, ours, band));
  }

  private void within(
      String id, String what, double least, double most, String unit, double ours, String band) {
    String text = String.format(Locale.ROOT, "%.0f to %.0f %s", least, most, unit);
    all.add(new Figure(id, what, text, least, most, unit, 0, ours, band));
  }

  private void shortAndMedium() {
    Geodetic forden = Geodetic.ofDegrees(40, 0, 0);
    double azimuth = StrictMath.toRadians(40);
    String along = "farthest, azimuth 40 from 40 N";
    near("scud-b", along, 288, "km", 0, farthest("scud-b", forden, azimuth), FORDEN);
    near("no-dong", along, 973, "km", 0, farthest("no-dong", forden, azimuth), FORDEN);
    double printed =
        Reach.farthest(asPrinted(), forden, azimuth, Environment.STANDARD).range() / 1e3;
    near("no-dong", along + ", with the printed 0.88 m", 973, "km", 0, printed, FORDEN);
    String north = "farthest, due north from central Iran";
    near("shahab-3", north, 1300, "km", 0, farthest("shahab-3", CENTRAL_IRAN, 0), ROUNDED);
    near("ghadr-1", north, 1600, "km", 0, farthest("ghadr-1", CENTRAL_IRAN, 0), ROUNDED);
    within("irbm", north, 4000, 5500, "km", farthest("irbm", CENTRAL_IRAN, 0), BAND);
  }

  /// The No-dong with the diameter that Forden prints, and the ballistic coefficient that goes with it.
  private static Vehicle asPrinted() {
    Vehicle v = vehicle("no-dong");
    Stage s = v.stages().getFirst();
    double scale = s.diameter() * s.diameter() / (0.88 * 0.88);
    double beta = scale * v.payload().ballisticCoefficient();
    return new Vehicle(
        v.id(),
        v.name(),
        v.status(),
        List.of(s.withDiameter(0.88)),
        Payload.whole(v.payload().mass(), beta),
        v.drag(),
        v.steering(),
        v.thrustTermination());
  }

  /// What Iskander-M would reach on a lofted flight (km).
  static double iskanderLofted() {
    return farthest("iskander-m", KALININGRAD, StrictMath.toRadians(180));
  }

  private void longRange() {
    String west = "farthest, from north-west Iran towards Washington";
    double azimuth = Geodesics.azimuth(NORTH_WEST_IRAN, WASHINGTON);
    for (String id : List.of("icbm-liquid", "icbm-solid")) {
      within(id, west, 9000, 12000, "km", farthest(id, NORTH_WEST_IRAN, azimuth), BAND);
    }
    near("icbm-liquid", "burn", 240, "s", 0, burn("icbm-liquid"), ABOUT);
    within("icbm-solid", "burn", 170, 180, "s", burn("icbm-solid"), BAND);
    String north = "farthest, due north from Kozelsk";
    within("icbm-russian", north, 10000, 11000, "km", farthest("icbm-russian", KOZELSK, 0), BAND);
    within("icbm-russian", "burn", 180, 300, "s", burn("icbm-russian"), BAND);
  }

  private void iskander() {
    Vehicle v = vehicle("iskander-m");
    all.add(
        new Figure(
            v.id(),
            "apogee of the flat flight over 500 km at full burn",
            "about 50 km",
            37.5,
            62.5,
            "km",
            0,
            flat(v, 500e3).apogee().altitude() / 1e3,
            "25 %, settled after the first flights: published as about, for a missile that glides; ours has no lift"));
    Targeted t =
        Targeting.aim(v, KALININGRAD, REDZIKOWO, Environment.STANDARD, new Loft.MinimumEnergy());
    all.add(
        new Figure(
            v.id(),
            "Kaliningrad to Redzikowo, least speed",
            "about 4 min",
            3.4,
            4.6,
            "min",
            1,
            t instanceof Targeted.Solved s ? s.flight().impact().time() / 60 : Double.NaN,
            "15 %: a minute figure, with no loft"));
  }

  /// The flight over that range, at full burn, with the flattest pitch: range grows with the final elevation there.
  private static Flight flat(Vehicle v, double range) {
    double a = StrictMath.toRadians(5);
    double b = StrictMath.toRadians(35);
    for (int i = 0; i < 40; i++) {
      double m = 0.5 * (a + b);
      Flight f = full(v, KALININGRAD, StrictMath.toRadians(230), m);
      if (Geodesics.distance(KALININGRAD, f.impact().point()) < range) {
        a = m;
      } else {
        b = m;
      }
    }
    return full(v, KALININGRAD, StrictMath.toRadians(230), a);
  }

  static Flight full(Vehicle v, Geodetic from, double azimuth, double pitch) {
    LaunchPlan plan = new LaunchPlan(azimuth, pitch, v.stages().getLast().burnTime());
    return FlightSimulator.fly(v, from, plan, Environment.STANDARD);
  }

  private void unha() {
    Flight f =
        full(vehicle("unha-2"), MUSUDAN_RI, StrictMath.toRadians(92), StrictMath.toRadians(25));
    Flight.SpentStage first = f.spent().get(0);
    Flight.SpentStage second = f.spent().get(1);
    double down = Geodesics.distance(MUSUDAN_RI, first.impact()) / 1e3;
    double tail = Geodesics.distance(MUSUDAN_RI, second.impact()) / 1e3;
    double end = Geodesics.distance(MUSUDAN_RI, f.impact().point()) / 1e3;
    within("unha-2", "first stage down", 498, 749, "km", down, TUNED);
    all.add(
        new Figure(
            "unha-2",
            "first stage down",
            "about T+7 min",
            5.5,
            8.5,
            "min",
            1,
            first.path().end() / 60,
            TUNED));
    all.add(
        new Figure(
            "unha-2",
            "peak",
            "about 500 km",
            400,
            600,
            "km",
            0,
            f.apogee().altitude() / 1e3,
            TUNED));
    within("unha-2", "second stage down", 3000, 4001, "km", tail, TUNED);
    within("unha-2", "payload down", 3000, 4001, "km", end, TUNED);
  }

  private void interceptors() {
    String speed = "burnout speed, reference fly-out";
    dispute("gbi-two-stage", speed + ", as written", 6.3, 9.0);
    near("gbi-two-stage", "burn", 140, "s", 0, burn("gbi-two-stage"), ABOUT);
    dispute("gbi-three-stage", speed + ", as written", 7.2, 9.0);
    near("gbi-three-stage", "burn", 205, "s", 0, burn("gbi-three-stage"), ABOUT);
    near("kei", speed, 6.0, "km/s", 1, speed("kei"), ABOUT);
    near("sm-3-ib", speed, 3.0, "km/s", 1, speed("sm-3-ib"), ABOUT);
    near("sm-3-iia", speed, 4.5, "km/s", 1, speed("sm-3-iia"), ABOUT);
    near("thaad", speed, 2.8, "km/s", 1, speed("thaad"), ABOUT);
    near("pac-3", speed, 1.7, "km/s", 1, speed("pac-3"), ABOUT);
  }

  private void dispute(String id, String what, double least, double most) {
    String text = String.format(Locale.ROOT, "%.1f to %.1f km/s", least, most);
    all.add(new Figure(id, what, text, least, most, "km/s", 1, speed(id), DISPUTE));
  }

  private static double speed(String id) {
    return ReferenceFlyout.measure(vehicle(id)).speed() / 1e3;
  }
}
