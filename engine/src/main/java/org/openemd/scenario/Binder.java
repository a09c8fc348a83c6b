package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Battery;
import org.openemd.command.DefendedArea;
import org.openemd.command.Doctrine;
import org.openemd.command.InterceptorType;
import org.openemd.command.Post;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.CommunicationSite;
import org.openemd.engagement.EngagementPolicy;
import org.openemd.engagement.Guidance;
import org.openemd.engagement.KillVehicle;
import org.openemd.engagement.Reliability;
import org.openemd.flight.Loft;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.Vehicle;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.tracking.TrackingPolicy;
import org.openemd.world.Fluctuation;
import org.openemd.world.Signature;

/// Turns a sound composition into the domains' own records.
final class Binder {
  private final Composition composition;
  private final Problems problems;
  private final View all;
  private final Boosters boosters;
  private final Map<String, InterceptorType> interceptors = new TreeMap<>();

  Binder(Composition composition, Problems problems, Boosters boosters) {
    this.boosters = boosters;
    this.composition = composition;
    this.problems = problems;
    this.all = new View(composition, "");
  }

  @Nullable Scenario bind(String id, List<String> assumptions) {
    List<ThreatGroup> threats = each("threats", this::threat);
    List<DefendedArea> defended = each("defended", Binder::area);
    List<InfraredSatellite> satellites = ofKind(SensorKeys.SATELLITE_KIND, SensorBinder::satellite);
    List<Radar> radars = ofKind(SensorKeys.RADAR_KIND, v -> SensorBinder.radar(v, site(v, "site")));
    List<WeaponSite> weapons = each("batteries", this::weapon);
    List<CommunicationSite> sites = each("communications", this::communication);
    List<Post> posts = each("command_posts", this::post);
    List<Loss> losses = each("losses", new LossBinder(all)::loss);
    List<Costs.Item> costs = each("costs", new CostBinder(composition, all)::item);
    if (!problems.none()) {
      return null;
    }
    Disputes disputes = new Disputes(composition);
    return new Scenario(
        id,
        all.word("title"),
        all.word("description"),
        all.whole("schema_version"),
        all.word("as_of"),
        all.word("epoch"),
        YamlWriter.hash(composition),
        threats,
        defended,
        satellites,
        radars,
        weapons,
        sites,
        new NetworkBinder(all).links(sensors(satellites, radars)),
        tracking(all.in("tracking")),
        doctrine(all.in("doctrine"), all.in("doctrine")),
        posts,
        losses,
        engagement(all.in("engagement")),
        new Costs(all.whole("cost_years"), costs),
        all.in("run").number("telemetry_interval_s"),
        disputes.list(),
        List.copyOf(assumptions),
        disputes.notional(),
        option(all.in("option")));
  }

  private @Nullable Option option(View v) {
    Entry year = composition.entry(v.path("available_year"));
    if (year == null) {
      return null;
    }
    Setting.Range range = year.range();
    int value = v.whole("available_year");
    return new Option(
        v.word("name"),
        value,
        range == null ? value : (int) Math.min(value, range.low()),
        range == null ? value : (int) Math.max(value, range.high()),
        year.source(),
        v.word("existed"),
        v.word("source"));
  }

  private static List<String> sensors(List<InfraredSatellite> satellites, List<Radar> radars) {
    return Stream.concat(
            satellites.stream().map(InfraredSatellite::id), radars.stream().map(Radar::id))
        .toList();
  }

  /// Binds every entry of a section; a record that refuses its values becomes a problem at the entry.
  private <T> List<T> each(String section, Function<View, T> bind) {
    List<T> bound = new ArrayList<>();
    for (String id : all.ids(section)) {
      View view = all.in(section).in(id);
      try {
        bound.add(bind.apply(view));
      } catch (IllegalArgumentException e) {
        String why = e.getMessage();
        problems.add(
            composition.placeOf(view.path(), Place.DEFAULT),
            view.path(),
            why == null ? "cannot be used" : why);
      }
    }
    return List.copyOf(bound);
  }

  private <T> List<T> ofKind(String kind, Function<View, T> bind) {
    List<T> bound = new ArrayList<>();
    each(
        "sensors",
        v -> {
          if (v.word("kind").equals(kind)) {
            bound.add(bind.apply(v));
          }
          return kind;
        });
    return List.copyOf(bound);
  }

  private Geodetic site(View view, String key) {
    View site = all.in("sites").in(view.word(key));
    return new Geodetic(
        site.number("latitude_deg"), site.number("longitude_deg"), site.number("height_m"));
  }

  private String siteName(View view, String key) {
    return all.in("sites").in(view.word(key)).word("name");
  }

  private Vehicle vehicle(View view) {
    View vehicle = all.in("vehicles").in(view.word("vehicle"));
    return VehicleBinder.vehicle(vehicle, all.in("drag_tables"));
  }

  private ThreatGroup threat(View v) {
    return new ThreatGroup(
        v.id(),
        v.word("name"),
        vehicle(v),
        site(v, "launch_site"),
        siteName(v, "launch_site"),
        site(v, "aim_site"),
        siteName(v, "aim_site"),
        loft(v.word("loft")),
        v.whole("count"),
        v.number("first_launch_s"),
        v.number("spacing_s"),
        signature(v, "warhead"),
        signature(v, "stage"),
        debris(v),
        v.whole("undiscriminated_objects"));
  }

  /// Of the catalog, or in plain figures.
  private Signature signature(View v, String of) {
    return v.has(of + "_signature")
        ? SignatureBinder.signature(all.in("signatures").in(v.word(of + "_signature")))
        : new Signature(
            v.number(of + "_rcs_x_m2"),
            v.number(of + "_rcs_uhf_m2"),
            v.has(of + "_fluctuation")
                ? Fluctuation.of(v.word(of + "_fluctuation"))
                : Fluctuation.SWERLING_1);
  }

  private ThreatGroup.@Nullable Debris debris(View v) {
    return v.whole("debris_pieces") == 0
        ? null
        : new ThreatGroup.Debris(
            v.whole("debris_pieces"), v.number("debris_speed_m_s"), signature(v, "debris"));
  }

  private static Loft loft(String word) {
    return switch (word) {
      case ScenarioKeys.STEEP -> new Loft.Steep();
      case ScenarioKeys.FLAT -> new Loft.Flat();
      default -> new Loft.MinimumEnergy();
    };
  }

  private static DefendedArea area(View v) {
    List<Double> degrees = v.outline("outline_deg");
    List<Geodetic> outline = new ArrayList<>();
    for (int i = 0; i < degrees.size(); i += 2) {
      outline.add(Geodetic.ofDegrees(degrees.get(i), degrees.get(i + 1), 0));
    }
    return new DefendedArea(v.id(), v.word("name"), v.number("priority"), List.copyOf(outline));
  }

  private WeaponSite weapon(View v) {
    View interceptor = all.in("interceptors").in(v.word("interceptor"));
    return new WeaponSite(
        new Battery(
            v.id(),
            v.word("name"),
            site(v, "site"),
            v.whole("inventory"),
            v.whole("reserve"),
            v.number("launch_interval_s"),
            v.has("command_post") ? v.word("command_post") : Post.DEFENSE,
            interceptor(interceptor)),
        killVehicle(interceptor));
  }

  /// Each interceptor is flown once, however many batteries fire it.
  private InterceptorType interceptor(View v) {
    return interceptors.computeIfAbsent(v.id(), id -> scaled(v));
  }

  private InterceptorType scaled(View v) {
    double speed = v.number("burnout_speed_km_s");
    ReferenceFlyout.Scaled scaled = flown(v, vehicle(v), speed);
    return new InterceptorType(
        v.id(),
        v.word("name"),
        v.word("status"),
        scaled.vehicle(),
        speed,
        scaled.altitude(),
        scaled.factor(),
        v.number("activation_delay_s"),
        v.number("altitude_floor_km"),
        v.number("altitude_ceiling_km"),
        v.number("flight_time_limit_s"),
        v.number("min_flight_path_angle_deg"),
        v.number("least_impulse"));
  }

  private ReferenceFlyout.Scaled flown(View v, Vehicle booster, double speed) {
    try {
      return boosters.scaled(booster, speed);
    } catch (IllegalArgumentException e) {
      String key = "burnout_speed_km_s";
      String unit = Measure.KILOMETRE_PER_SECOND.text(speed / 1000);
      problems.add(
          v.place(key),
          v.path(key),
          unit + " cannot be flown: " + BurnoutSpeeds.flown(booster, speed));
      return Boosters.asWritten(booster, speed);
    }
  }

  private KillVehicle killVehicle(View interceptor) {
    View v = interceptor.in("kill_vehicle");
    return new KillVehicle(
        interceptor.id(),
        vehicle(interceptor).payload().ballisticCoefficient(),
        v.number("divert_speed_m_s"),
        v.number("acquisition_range_km"),
        v.number("seeker_half_angle_deg"),
        v.number("navigation_sigma_m"),
        new Guidance(
            v.number("navigation_ratio"),
            v.number("max_acceleration_m_s2"),
            v.number("guidance_lag_s"),
            v.number("seeker_sigma_urad"),
            v.number("seeker_interval_s")),
        v.number("aim_point_sigma_m"),
        v.number("target_radius_m"),
        v.number("discrimination"),
        new Reliability(
            interceptor.number("silo_reliability"),
            interceptor.number("boost_reliability"),
            interceptor.number("separation_reliability"),
            v.number("reliability"),
            interceptor.number("common_mode_failure")));
  }

  private CommunicationSite communication(View v) {
    return new CommunicationSite(v.id(), v.word("name"), site(v, "site"));
  }

  private TrackingPolicy tracking(View v) {
    return new TrackingPolicy(
        v.number("link_delay_s"),
        v.whole("confirmations"),
        looks(v),
        v.number("gate"),
        v.number("drop_after_s"),
        v.number("process_noise_m2_s3"),
        expected(v, "warhead"),
        expected(v, "stage"),
        v.number("classify_at"),
        estimation(v),
        new TrackingPolicy.Partings(
            v.number("parting_speed_m_s"),
            v.number("parting_sigma_m_s"),
            v.number("debris_speed_m_s"),
            v.whole("parting_looks")),
        expectedDebris(v),
        association(v));
  }

  private static int looks(View v) {
    return v.has("confirm_within_looks")
        ? v.whole("confirm_within_looks")
        : TrackingPolicy.usualLooks(v.whole("confirmations"));
  }

  private static TrackingPolicy.Debris expectedDebris(View v) {
    double spread = 10 * StrictMath.log10(v.number("debris_spread_db")); // [dB] again
    return new TrackingPolicy.Debris(
        v.number("debris_pieces"),
        new TrackingPolicy.Expected(
            v.number("debris_rcs_x_m2"), v.number("debris_rcs_uhf_m2"), spread, spread));
  }

  private static TrackingPolicy.Estimation estimation(View v) {
    return new TrackingPolicy.Estimation(
        v.word("filter").equals("unscented")
            ? TrackingPolicy.Estimation.Kind.UNSCENTED
            : TrackingPolicy.Estimation.Kind.EXTENDED,
        v.has("range_rate_sigma_m_s")
            ? v.number("range_rate_sigma_m_s")
            : Double.POSITIVE_INFINITY);
  }

  private static TrackingPolicy.Association association(View v) {
    String way = v.has("association") ? v.word("association") : "joint";
    return TrackingPolicy.Association.valueOf(way.toUpperCase(Locale.ROOT));
  }

  /// What is believed of a class is what a side of it typically shows, and how much the sides differ.
  private TrackingPolicy.Expected expected(View v, String of) {
    if (!v.has(of + "_signature")) {
      return new TrackingPolicy.Expected(
          v.number(of + "_rcs_x_m2"), v.number(of + "_rcs_uhf_m2"), 0, 0);
    }
    Signature s = signature(v, of);
    return new TrackingPolicy.Expected(
        s.x().typical(), s.low().typical(), s.x().spread(), s.low().spread());
  }

  private Post post(View v) {
    return new Post(v.id(), v.word("name"), doctrine(v, all.in("doctrine")));
  }

  /// Of a post, which says what it does otherwise than all.
  private static Doctrine doctrine(View post, View common) {
    Function<String, View> of = key -> post.has(key) ? post : common;
    int salvo = of.apply("salvo").whole("salvo");
    View last = of.apply("last_salvo");
    return new Doctrine(
        weapons(of.apply("weapons").word("weapons")),
        of.apply("authority").word("authority"),
        of.apply("release_delay_s").number("release_delay_s"),
        common.number("plan_interval_s"),
        salvo,
        of.apply("shoot_look_shoot").flag("shoot_look_shoot"),
        last.has("last_salvo") ? last.whole("last_salvo") : salvo,
        of.apply("max_shots").whole("max_shots"),
        of.apply("engage_at").number("engage_at"),
        common.number("assessment_delay_s"),
        common.has("doubt_kill_s") ? common.number("doubt_kill_s") : Double.POSITIVE_INFINITY,
        assignment(of.apply("assignment").word("assignment")));
  }

  private static Doctrine.Weapons weapons(String word) {
    return Stream.of(Doctrine.Weapons.values())
        .filter(w -> w.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Doctrine.Assignment assignment(String word) {
    return Stream.of(Doctrine.Assignment.values())
        .filter(a -> a.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static EngagementPolicy engagement(View v) {
    return new EngagementPolicy(
        v.number("handover_sigma_scale"),
        v.number("false_kill_probability"),
        v.number("missed_kill_probability"),
        v.number("update_interval_s"));
  }
}
