package org.openemd.console.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.tracking.Link;

/// What a page needs to show and choose of a scenario.
///
/// @param scenario its name
/// @param asOf what is fielded: `2009-as-it-was` or `2013-as-proposed`
/// @param epoch instant of scenario time zero
/// @param scenarioHash of the scenario as composed, as in `manifest.json`
/// @param seed that is taken when none is given
/// @param option which of several defenses it is; empty where it does not say
/// @param shares who gives whom what they know
/// @param assumptions the sets that say something of it
/// @param notional plain sentences on what in it is notional
record ScenarioView(
    String scenario,
    String id,
    String title,
    String description,
    String asOf,
    String epoch,
    String scenarioHash,
    long seed,
    String option,
    List<Group> threats,
    List<Sensor> sensors,
    List<Site> batteries,
    List<Area> defended,
    List<Share> shares,
    List<String> assumptions,
    List<String> notional) {
  private static final long SEED = 1;

  /// A place.
  record Spot(@Unit("deg") double latitude, @Unit("deg") double longitude) {
    static Spot of(Geodetic g) {
      return new Spot(g.latitudeDegrees(), g.longitudeDegrees());
    }
  }

  /// Missiles of one kind from one place to one aim.
  record Group(
      String id,
      String name,
      String vehicle,
      int count,
      String launchName,
      Spot launch,
      String aimName,
      Spot aim) {
    static Group of(ThreatGroup t) {
      return new Group(
          t.id(),
          t.name(),
          t.vehicle().name(),
          t.count(),
          t.launchName(),
          Spot.of(t.launch()),
          t.aimName(),
          Spot.of(t.aim()));
    }
  }

  /// A radar or a satellite.
  ///
  /// @param kind `radar` or `infrared-satellite`
  /// @param site null for a satellite
  /// @param instrumentedRange of a radar; 0 for a satellite
  /// @param active switched on
  record Sensor(
      String id,
      String name,
      String kind,
      @Nullable Spot site,
      @Unit("km") double instrumentedRange,
      boolean active) {
    static Sensor of(Radar r) {
      return new Sensor(
          r.id(), r.name(), "radar", Spot.of(r.site()), r.instrumentedRange() / 1000, r.active());
    }

    static Sensor of(InfraredSatellite s) {
      return new Sensor(s.id(), s.name(), "infrared-satellite", null, 0, s.active());
    }
  }

  /// A site with interceptors.
  ///
  /// @param post who decides on its shots
  record Site(
      String id,
      String name,
      Spot site,
      int inventory,
      int reserve,
      String post,
      String interceptor) {
    static Site of(WeaponSite w) {
      return new Site(
          w.battery().id(),
          w.battery().name(),
          Spot.of(w.battery().site()),
          w.battery().inventory(),
          w.battery().reserve(),
          w.battery().post(),
          w.battery().interceptor().name());
    }
  }

  /// What is defended.
  record Area(String id, String name, List<Spot> outline) {}

  /// Who gives whom what they know.
  record Share(String id, String from, String to, @Unit("s") double delay) {
    static Share of(Link l) {
      return new Share(l.id(), l.from(), l.to(), l.delay());
    }
  }

  static ScenarioView of(String name, Scenario s, List<String> assumptions) {
    List<Sensor> sensors = new ArrayList<>(s.radars().stream().map(Sensor::of).toList());
    sensors.addAll(s.satellites().stream().map(Sensor::of).toList());
    return new ScenarioView(
        name,
        s.id(),
        s.title(),
        s.description(),
        s.asOf(),
        s.epoch(),
        s.hash(),
        SEED,
        s.option() == null ? "" : s.option().name(),
        s.threats().stream().map(Group::of).toList(),
        List.copyOf(sensors),
        s.weapons().stream().map(Site::of).toList(),
        s.defended().stream()
            .map(a -> new Area(a.id(), a.name(), a.outline().stream().map(Spot::of).toList()))
            .toList(),
        s.shares().stream().map(Share::of).toList(),
        assumptions,
        s.notional());
  }
}
