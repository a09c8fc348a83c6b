package org.openemd.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openemd.campaign.AimGrid;
import org.openemd.campaign.AimMap;
import org.openemd.command.DefendedArea;
import org.openemd.console.export.AimMapFiles;
import org.openemd.console.report.AimMapPage;
import org.openemd.console.report.AimMapText;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// Carries out `emd map`.
final class MapService {
  private static final double NEAR = 2500e3; // [m]

  private static final List<Double> AROUND_NOTHING = List.of(35.0, -10.0, 70.0, 45.0); // Europe

  private MapService() {}

  /// Returns the exit code.
  static int carryOut(MapRequest request, Talk talk) {
    Scenario scenario = CheckService.require(request.composition());
    ThreatGroup missile = missile(scenario, request);
    AimGrid grid = grid(scenario, request);
    request.out().ifPresent(AnswerFiles::check);
    AimMap map;
    try (Progress progress = new Progress("flying " + grid.points().size() + " runs")) {
      map = AimMap.of(scenario, missile, grid, request.seed(), request.threads(), progress::at);
    }
    talk.out()
        .print(
            switch (request.format()) {
              case TEXT -> AimMapText.render(map);
              case JSON -> AimMapFiles.json(map);
              case CSV -> AimMapFiles.csv(map);
            });
    talk.out().flush();
    request.out().ifPresent(out -> write(map, request, out, talk));
    return Emd.DONE;
  }

  private static void write(AimMap map, MapRequest request, Path out, Talk talk) {
    new AnswerFiles("map")
        .add("map.html", () -> AimMapPage.html(map, Emd.version(), command(request)))
        .add("map.geojson", () -> AimMapFiles.geoJson(map))
        .add("map.csv", () -> AimMapFiles.csv(map))
        .write(out, request.force(), talk);
  }

  /// What makes the map again.
  private static String command(MapRequest r) {
    StringBuilder c = new StringBuilder("emd map ").append(r.composition().scenario());
    c.append(" --grid ").append(r.step());
    if (!r.region().isEmpty()) {
      c.append(" --region ")
          .append(String.join(",", r.region().stream().map(String::valueOf).toList()));
    }
    if (!r.threat().isEmpty()) {
      c.append(" --threat ").append(r.threat());
    }
    if (!r.from().isEmpty()) {
      c.append(" --from ").append(r.from());
    }
    r.composition().assumptions().forEach(a -> c.append(" --assume ").append(a));
    r.composition().overrides().forEach(o -> c.append(" --set ").append(o));
    return c.append(" --seed ").append(r.seed()).toString();
  }

  private static ThreatGroup missile(Scenario scenario, MapRequest r) {
    List<String> ids = scenario.threats().stream().map(ThreatGroup::id).toList();
    String id = r.threat().isEmpty() ? ids.getFirst() : r.threat();
    if (!ids.contains(id)) {
      throw wrong("no threat group is called " + id + Complaints.didYouMean(id, ids));
    }
    ThreatGroup group = scenario.threats().get(ids.indexOf(id));
    return r.from().isEmpty() ? group : from(group, r);
  }

  private static ThreatGroup from(ThreatGroup group, MapRequest r) {
    Map<String, Geodetic> sites = Catalog.sites(Vehicles.home(r.composition().options()));
    Geodetic site = sites.get(r.from());
    if (site == null) {
      String near = Complaints.didYouMean(r.from(), new ArrayList<>(sites.keySet()));
      throw wrong("--from: the catalog has no site " + r.from() + near);
    }
    return group.launchedFrom(site, r.from());
  }

  private static AimGrid grid(Scenario scenario, MapRequest r) {
    List<Double> region = r.region().isEmpty() ? defended(scenario) : r.region();
    try {
      return new AimGrid(region.get(0), region.get(1), region.get(2), region.get(3), r.step());
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /// The box around the defended areas near the aim of the first group.
  private static List<Double> defended(Scenario scenario) {
    Geodetic aim = scenario.threats().getFirst().aim();
    List<Geodetic> outline =
        scenario.defended().stream()
            .map(DefendedArea::outline)
            .filter(o -> o.stream().anyMatch(g -> Geodesics.distance(g, aim) < NEAR))
            .flatMap(List::stream)
            .toList();
    double south = 89;
    double north = -89;
    double west = 180;
    double east = -180;
    for (Geodetic g : outline) {
      south = Math.min(south, g.latitudeDegrees());
      north = Math.max(north, g.latitudeDegrees());
      west = Math.min(west, StrictMath.toDegrees(g.longitude()));
      east = Math.max(east, StrictMath.toDegrees(g.longitude()));
    }
    return outline.isEmpty() ? AROUND_NOTHING : List.of(south, west, north, east);
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}
