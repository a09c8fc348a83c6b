package org.openemd.scenario;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Post;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Orbit;
import org.openemd.sensing.RangeEquation;

/// What no single key can check: references, and keys that constrain each other.
final class Consistency {
  private static final double SAME_PLACE = 1e3; // nearer, there is no flight to aim [m]
  private static final double LEAST_IMPULSE = 100; // as of the key specific_impulse_s [s]
  private static final double MOST_IMPULSE = 500; // [s]
  private static final double FARTHEST_AIM = 19_900e3; // beyond, the azimuth is ill-defined [m]

  private final Composition composition;
  private final Problems problems;
  private final View all;

  Consistency(Composition composition, Problems problems) {
    this.composition = composition;
    this.problems = problems;
    this.all = new View(composition, "");
  }

  void check() {
    composition.forEachPath((path, key) -> {
      if (key.type() instanceof Type.Reference r) {
        reference(path, r.section());
      }
    });
    each("drag_tables", this::dragTable);
    each("vehicles", this::vehicle);
    each("bodies", b -> refused(b, () -> VehicleBinder.body(b, all.in("drag_tables"))));
    each("sensors", this::sensor);
    each("signatures", new SignatureChecks(composition, problems)::signature);
    each("threats", this::threat);
    each("interceptors", this::interceptor);
    each("defended", this::area);
    looks(all.in("tracking"));
    new NetworkChecks(all, problems).check();
    each("losses", new LossChecks(all, problems)::check);
    if (all.ids("command_posts").contains(Post.DEFENSE)) {
      View post = all.in("command_posts").in(Post.DEFENSE);
      add(post, "name", "emd is the defense's own post; its doctrine stands under doctrine");
    }
  }

  private void each(String section, java.util.function.Consumer<View> check) {
    for (String id : all.ids(section)) {
      check.accept(all.in(section).in(id));
    }
  }

  private void looks(View tracking) {
    if (tracking.has("confirm_within_looks") && tracking.has("confirmations")) {
      int looks = tracking.whole("confirm_within_looks");
      int plots = tracking.whole("confirmations");
      if (looks < plots) {
        add(tracking, "confirm_within_looks", looks + " looks cannot give " + plots + " plots");
      }
    }
  }

  private void reference(String path, String section) {
    Entry e = composition.entry(path);
    Datum value = e == null ? null : e.value(composition.asOf());
    if (e != null
        && value instanceof Datum.Word w
        && !composition.hasBody(Composition.join(section, w.value()))) {
      String id = DatumReader.brief(w.value());
      problems.add(
          e.last().place(),
          path,
          "'"
              + id
              + "' is not among "
              + section
              + Suggestion.didYouMean(id, composition.ids(section)));
    }
  }

  private void dragTable(View table) {
    if (!table.has("mach") || !table.has("coefficient")) {
      return;
    }
    List<Double> mach = table.series("mach");
    int other = table.series("coefficient").size();
    if (mach.size() != other || mach.isEmpty()) {
      add(
          table,
          "coefficient",
          other + " coefficients for " + mach.size() + " Mach numbers; give one for each");
    }
    for (int i = 1; i < mach.size(); i++) {
      if (mach.get(i) <= mach.get(i - 1)) {
        add(
            table,
            "mach",
            Numbers.text(mach.get(i))
                + " follows "
                + Numbers.text(mach.get(i - 1))
                + "; Mach numbers rise strictly");
      }
    }
  }

  /// What the stages say alone first; only then what the records say of the whole.
  private void vehicle(View vehicle) {
    int before = problems.size();
    vehicle.ids("stages").forEach(s -> stage(vehicle.in("stages").in(s)));
    if (problems.size() == before) {
      refused(vehicle, () -> VehicleBinder.vehicle(vehicle, all.in("drag_tables")));
    }
  }

  /// Reports what the domain's own record says against the values. What is missing was reported before, and so were drag
  /// tables that are not.
  private void refused(View view, Runnable bind) {
    try {
      bind.run();
    } catch (IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      if (!problems.any(p -> p.path().startsWith("drag_tables."))) {
        String own = view.id() + ": ";
        problems.add(
            composition.placeOf(view.path(), Place.DEFAULT),
            view.path(),
            why.startsWith(own) ? why.substring(own.length()) : why);
      }
    } catch (IllegalStateException incomplete) {
      // Completion said so.
    }
  }

  private void stage(View stage) {
    Double fuelled = value(stage, "fuelled_mass_kg");
    Double dry = value(stage, "dry_mass_kg");
    if (fuelled == null || dry == null) {
      return;
    }
    if (dry >= fuelled) {
      add(
          stage,
          "dry_mass_kg",
          Numbers.text(dry)
              + " kg is not below the fuelled mass of "
              + Numbers.text(fuelled)
              + " kg");
    } else if (value(stage, "burn_time_s") != null
        && (stage.has("specific_impulse_s") || stage.has("thrust_n"))) {
      impulses(stage, VehicleBinder.impulse(stage), fuelled - dry);
    }
  }

  private void impulses(View stage, double inVacuum, double propellant) {
    String rounded = String.format(Locale.ROOT, "%.1f s", inVacuum);
    if (!(inVacuum >= LEAST_IMPULSE && inVacuum <= MOST_IMPULSE)) {
      add(
          stage,
          "thrust_n",
          Measure.NEWTON.text(stage.number("thrust_n"))
              + " for "
              + Measure.SECOND.text(stage.number("burn_time_s"))
              + " from "
              + Measure.KILOGRAM.text(propellant)
              + " of propellant asks for a specific impulse of "
              + rounded
              + "; from "
              + Measure.SECOND.text(LEAST_IMPULSE)
              + " to "
              + Measure.SECOND.text(MOST_IMPULSE));
    }
    Double atSeaLevel = value(stage, "specific_impulse_sea_level_s");
    if (atSeaLevel != null && atSeaLevel > inVacuum) {
      add(
          stage,
          "specific_impulse_sea_level_s",
          Measure.SECOND.text(atSeaLevel) + " is above the specific impulse in vacuum, " + rounded);
    }
  }

  private void sensor(View sensor) {
    switch (sensor.has("kind") ? sensor.word("kind") : "") {
      case SensorKeys.RADAR_KIND -> radar(sensor);
      case SensorKeys.SATELLITE_KIND -> satellite(sensor);
      default -> {} // Completion said that the kind is missing
    }
  }

  /// An ellipse is given by its heights, a geosynchronous orbit by none; neither enters the air.
  private void satellite(View satellite) {
    boolean elliptical = satellite.has("apogee_longitude_deg");
    List<String> own = List.of("perigee_km", "apogee_km");
    List<String> foreign = elliptical ? List.of("eccentricity") : own;
    for (String key : foreign) {
      if (satellite.has(key) && (elliptical || satellite.has("longitude_deg"))) {
        String orbit = elliptical ? "an elliptical orbit" : "a geosynchronous orbit";
        add(satellite, key, "does not go with " + orbit + describedBy(elliptical));
      }
    }
    if (elliptical) {
      heights(satellite, value(satellite, "perigee_km"), value(satellite, "apogee_km"));
    }
  }

  private static String describedBy(boolean elliptical) {
    return elliptical
        ? ", which has apogee_longitude_deg, perigee_km and apogee_km"
        : ", which has longitude_deg";
  }

  private void heights(View satellite, @Nullable Double perigee, @Nullable Double apogee) {
    double lowest = Orbit.LOWEST / 1e3;
    if (perigee == null || apogee == null) {
      String needs = "missing: an elliptical orbit needs both heights (at least ";
      for (String key : List.of("perigee_km", "apogee_km")) {
        if (!satellite.isWritten(key)) {
          add(satellite, key, needs + Measure.KILOMETRE.text(lowest) + ")");
        }
      }
      return;
    }
    String least = "; no satellite stays up below " + Measure.KILOMETRE.text(lowest);
    if (perigee < lowest) {
      String where = perigee < 0 ? " is below the ground" : " is in the air";
      add(satellite, "perigee_km", Measure.KILOMETRE.text(perigee) + where + least);
    }
    if (apogee < perigee) {
      add(
          satellite,
          "apogee_km",
          Measure.KILOMETRE.text(apogee)
              + " is below the perigee of "
              + Measure.KILOMETRE.text(perigee));
    }
  }

  private void radar(View sensor) {
    Double low = value(sensor, "min_elevation_deg");
    Double high = value(sensor, "max_elevation_deg");
    if (low != null && high != null && low >= high) {
      add(
          sensor,
          "max_elevation_deg",
          Numbers.text(high)
              + " deg is not above the lowest elevation of "
              + Numbers.text(low)
              + " deg");
    }
    gain(sensor);
    boolean steered = sensor.has("steered") && sensor.flag("steered");
    if (!steered && composition.entry(sensor.path("boresight_azimuth_deg")) == null) {
      problems.add(
          composition.placeOf(sensor.path(), Place.DEFAULT),
          sensor.path("boresight_azimuth_deg"),
          "missing: a radar that is not steered needs a boresight (deg, -360 to 720)");
    }
    if (steered && sensor.has("face_count") && sensor.whole("face_count") != 1) {
      add(sensor, "face_count", sensor.whole("face_count") + " faces; a steered radar has one");
    }
    tilt(sensor, steered, low, high);
    new RadarChecks(problems).check(sensor);
  }

  /// A steered radar has no boresight to tilt; a face must see something between the elevation limits.
  private void tilt(View sensor, boolean steered, @Nullable Double low, @Nullable Double high) {
    Double tilt = value(sensor, "face_tilt_deg");
    Double half = value(sensor, "face_half_width_deg");
    if (tilt == null || half == null || low == null || high == null) {
      return;
    }
    if (steered) {
      String why = " deg; a steered radar has no boresight to tilt";
      add(sensor, "face_tilt_deg", Numbers.text(tilt) + why);
    } else if (tilt - half >= high || tilt + half <= low) {
      String sees =
          String.format(
              Locale.ROOT,
              " deg and %s deg about it lie outside the elevations from %s to %s deg",
              Numbers.text(half),
              Numbers.text(low),
              Numbers.text(high));
      add(sensor, "face_tilt_deg", Numbers.text(tilt) + sees);
    }
  }

  /// No aperture gives more gain than 4 pi area / wavelength squared.
  private void gain(View sensor) {
    if (!sensor.has("gain_db") || !sensor.has("aperture_m2") || !sensor.has("frequency_ghz")) {
      return;
    }
    double most =
        10
            * StrictMath.log10(
                RangeEquation.gain(
                    sensor.number("aperture_m2"), 1, sensor.number("frequency_ghz")));
    Double given = value(sensor, "gain_db");
    if (given != null && given > most) {
      add(
          sensor,
          "gain_db",
          Numbers.text(given)
              + " dB is more than the whole aperture can give, "
              + Numbers.text(Math.rint(most * 100) / 100)
              + " dB");
    }
  }

  private void area(View area) {
    List<Double> o = area.has("outline_deg") ? area.outline("outline_deg") : List.of();
    int n = o.size() / 2;
    for (int i = 0; i < n; i++) {
      for (int j = i + 2; j < n; j++) {
        boolean neighbours = i == 0 && j == n - 1;
        if (!neighbours && Crossing.cross(o, i, j)) {
          add(
              area,
              "outline_deg",
              "the side after point " + (i + 1) + " crosses the side after point " + (j + 1));
        }
      }
    }
  }

  private void threat(View threat) {
    new SignatureChecks(composition, problems).threat(threat);
    if (threat.has("launch_site")
        && threat.has("aim_site")
        && threat.word("launch_site").equals(threat.word("aim_site"))) {
      add(threat, "aim_site", "'" + threat.word("aim_site") + "' is the launch site too");
    } else {
      apart(threat, site(threat, "launch_site"), site(threat, "aim_site"));
    }
  }

  private void apart(View threat, @Nullable Geodetic launch, @Nullable Geodetic aim) {
    if (launch == null || aim == null) {
      return;
    }
    String from = "'" + threat.word("launch_site") + "'";
    String to = "'" + threat.word("aim_site") + "'";
    double distance = Geodesics.distance(launch, aim);
    if (distance < SAME_PLACE) {
      String same = "the aim is the launch site: " + to + " is less than 1 km from " + from;
      add(threat, "aim_site", same);
    } else if (distance > FARTHEST_AIM) {
      String where = to + " is the antipode of " + from + ", where every azimuth leads";
      add(threat, "aim_site", where + "; at most 19900 km");
    }
  }

  private @Nullable Geodetic site(View threat, String key) {
    if (!threat.has(key)) {
      return null;
    }
    View site = all.in("sites").in(threat.word(key));
    Double latitude = value(site, "latitude_deg");
    Double longitude = value(site, "longitude_deg");
    return latitude == null || longitude == null
        ? null
        : Geodetic.ofDegrees(latitude, longitude, 0);
  }

  /// It must have time to burn out and to activate, or there is no intercept to plan.
  private void interceptor(View interceptor) {
    String key = "flight_time_limit_s";
    Double limit = value(interceptor, key);
    Double activation = value(interceptor, "activation_delay_s");
    if (limit == null || activation == null || !interceptor.has("vehicle")) {
      return;
    }
    double burnout = burnout(all.in("vehicles").in(interceptor.word("vehicle")).in("stages"));
    if (limit <= burnout + activation) {
      add(
          interceptor,
          key,
          Measure.SECOND.text(limit)
              + " is too short: burnout is at "
              + Measure.SECOND.text(burnout)
              + " and activation "
              + Measure.SECOND.text(activation)
              + " later; give more than "
              + Measure.SECOND.text(burnout + activation));
    }
  }

  /// When the last stage burns out, after launch (s); NaN where a stage does not say.
  private double burnout(View stages) {
    double time = 0;
    double coast = 0;
    for (String id : composition.ids(stages.path())) {
      Double burn = value(stages.in(id), "burn_time_s");
      Double after = value(stages.in(id), "coast_s");
      time += coast + (burn == null ? Double.NaN : burn);
      coast = after == null ? 0 : after;
    }
    return time;
  }

  private static @Nullable Double value(View view, String name) {
    return view.find(name) instanceof Datum.Quantity q ? q.value() : null;
  }

  private void add(View view, String name, String message) {
    problems.add(view.place(name), view.path(name), message);
  }
}
