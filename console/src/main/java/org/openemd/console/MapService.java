package org.openemd.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.compare.Region;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.Census;
import org.openemd.campaign.footprint.CountryGroup;
import org.openemd.campaign.footprint.PopulationGrid;
import org.openemd.campaign.footprint.Shares;
import org.openemd.campaign.footprint.Surroundings;
import org.openemd.console.export.AimMapFiles;
import org.openemd.console.export.AimMapGeoJson;
import org.openemd.console.export.ShareFiles;
import org.openemd.console.report.AimMapPage;
import org.openemd.console.report.AimMapText;
import org.openemd.console.report.MapAnswer;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Loft;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// Carries out `emd map`.
final class MapService {
  private static final String INSTEAD = "; --full-runs can map it";

  private MapService() {}

  /// Returns the exit code.
  static int carryOut(MapRequest request, Talk talk) {
    Scenario scenario = CheckService.require(request.composition());
    List<ThreatGroup> missiles = missiles(scenario, request);
    request.out().ifPresent(AnswerFiles::check);
    Atlas atlas = Atlas.read(Vehicles.home(request.composition().options()));
    Optional<Region> lived = lived(request, atlas);
    AimGrid grid = lived.map(Region::grid).orElseGet(() -> grid(scenario, request, missiles));
    Census people = people(request, grid, atlas);
    Optional<Scenario> other =
        request.base().isEmpty()
            ? Optional.empty()
            : Optional.of(CheckService.require(request.composition().and(request.base())));
    Maps maps =
        request.full()
            ? full(scenario, other, missiles, grid, request)
            : fast(scenario, other, missiles, grid, lived, request);
    AimMap map = maps.map();
    String counted = request.population().isEmpty() ? "people in cities" : "people";
    MapAnswer answer =
        MapAnswer.of(map, maps.base(), String.join(", ", request.base()), atlas, people, counted);
    talk.out()
        .print(
            switch (request.format()) {
              case TEXT -> AimMapText.render(answer);
              case JSON -> AimMapFiles.json(map);
              case CSV -> AimMapFiles.csv(map);
            });
    talk.out().flush();
    request.out().ifPresent(out -> write(answer, request, out, talk));
    return Emd.DONE;
  }

  private record Maps(AimMap map, Optional<AimMap> base) {}

  private static Maps full(
      Scenario scenario,
      Optional<Scenario> other,
      List<ThreatGroup> missiles,
      AimGrid grid,
      MapRequest request) {
    Optional<AimMap> base =
        other.map(o -> flown("flying the other defense's ", o, missiles, grid, request));
    return new Maps(flown("flying ", scenario, missiles, grid, request), base);
  }

  private static AimMap flown(
      String doing,
      Scenario scenario,
      List<ThreatGroup> missiles,
      AimGrid grid,
      MapRequest request) {
    String words = doing + AimMap.runs(grid, missiles.size()) + " runs";
    try (Progress progress = new Progress(words)) {
      return AimMap.of(scenario, missiles, grid, request.seed(), request.threads(), progress::at);
    }
  }

  private static Maps fast(
      Scenario scenario,
      Optional<Scenario> other,
      List<ThreatGroup> missiles,
      AimGrid grid,
      Optional<Region> lived,
      MapRequest request) {
    possible(scenario);
    other.ifPresent(MapService::possible);
    FastMap map;
    try {
      map =
          lived.isEmpty()
              ? FastMap.of(scenario, missiles, grid, request.threads())
              : FastMap.of(
                  scenario, missiles, grid, i -> lived.get().people(i) > 0, request.threads());
    } catch (OutOfDomainException e) {
      throw wrong(e.getMessage() + INSTEAD);
    }
    Optional<AimMap> base =
        other.map(o -> new AimMap(o, missiles, map.with(o, request.threads()).footprint()));
    return new Maps(new AimMap(scenario, missiles, map.footprint()), base);
  }

  // The same points as `emd compare` asks.
  private static Optional<Region> lived(MapRequest request, Atlas atlas) {
    if (request.group().isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = atlas.groups().stream().map(CountryGroup::id).toList();
    if (!ids.contains(request.group())) {
      throw wrong(
          "--region: no group of countries is called "
              + request.group()
              + "; there are: "
              + String.join(", ", ids));
    }
    if (request.full()) {
      throw wrong("--region with a group of countries does not go with --full-runs");
    }
    return Optional.of(Region.of(atlas, request.group(), request.step()));
  }

  private static void possible(Scenario s) {
    String why = FastMap.refusal(s);
    if (!why.isEmpty()) {
      throw wrong(why + INSTEAD);
    }
  }

  private static Census people(MapRequest request, AimGrid grid, Atlas atlas) {
    if (request.population().isEmpty()) {
      return Census.ofCities(grid, atlas);
    }
    Path file = request.population().get();
    try {
      return PopulationGrid.census(file, grid, atlas);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw wrong("--population: cannot read " + file);
    }
  }

  private static void write(MapAnswer answer, MapRequest request, Path out, Talk talk) {
    Shares land = answer.shares().land();
    new AnswerFiles("map")
        .add("map.html", () -> AimMapPage.html(answer, Emd.version(), command(request)))
        .add("map.svg", () -> AimMapPage.svg(answer))
        .add("map.geojson", () -> AimMapGeoJson.text(answer.map()))
        .add("shares.csv", () -> ShareFiles.csv(land, answer.shares().people()))
        .add("map.csv", () -> AimMapFiles.csv(answer.map()))
        .write(out, request.force(), talk);
  }

  /// What makes the map again.
  private static String command(MapRequest r) {
    StringBuilder c = new StringBuilder("emd map ").append(r.composition().scenario());
    c.append(" --grid ").append(r.step());
    if (!r.group().isEmpty()) {
      c.append(" --region ").append(r.group());
    }
    if (!r.region().isEmpty()) {
      c.append(" --region ")
          .append(String.join(",", r.region().stream().map(String::valueOf).toList()));
    }
    if (!r.threats().isEmpty()) {
      c.append(" --threat ").append(String.join(",", r.threats()));
    }
    if (!r.from().isEmpty()) {
      c.append(" --from ").append(String.join(",", r.from()));
    }
    if (!r.lofts().isEmpty()) {
      c.append(" --loft ")
          .append(String.join(",", r.lofts().stream().map(MapService::typed).toList()));
    }
    r.population().ifPresent(p -> c.append(" --population ").append(p));
    r.base().forEach(b -> c.append(" --base ").append(b));
    r.composition().assumptions().forEach(a -> c.append(" --assume ").append(a));
    r.composition().overrides().forEach(o -> c.append(" --set ").append(o));
    return r.full() ? c.append(" --full-runs --seed ").append(r.seed()).toString() : c.toString();
  }

  private static String typed(Loft loft) {
    return switch (loft) {
      case Loft.MinimumEnergy _ -> "least";
      case Loft.Steep _ -> "steep";
      case Loft.Flat _ -> "flat";
      case Loft.BurnoutAngle b -> String.valueOf(StrictMath.toDegrees(b.angle()));
      case Loft.Apogee a -> throw new IllegalArgumentException("nobody can type " + a);
    };
  }

  private static List<ThreatGroup> missiles(Scenario scenario, MapRequest r) {
    List<ThreatGroup> groups =
        r.threats().isEmpty()
            ? List.of(scenario.threats().getFirst())
            : r.threats().stream().distinct().map(id -> group(scenario, id)).toList();
    List<ThreatGroup> places =
        r.from().isEmpty()
            ? groups
            : groups.stream()
                .flatMap(g -> r.from().stream().map(site -> from(g, site, r)))
                .toList();
    return r.lofts().isEmpty()
        ? places
        : places.stream().flatMap(g -> r.lofts().stream().map(g::lofted)).toList();
  }

  private static ThreatGroup group(Scenario scenario, String id) {
    List<String> ids = scenario.threats().stream().map(ThreatGroup::id).toList();
    if (!ids.contains(id)) {
      throw wrong("no threat group is called " + id + Complaints.didYouMean(id, ids));
    }
    return scenario.threats().get(ids.indexOf(id));
  }

  private static ThreatGroup from(ThreatGroup group, String id, MapRequest r) {
    Map<String, Geodetic> sites = Catalog.sites(Vehicles.home(r.composition().options()));
    Geodetic site = sites.get(id);
    if (site == null) {
      String near = Complaints.didYouMean(id, new ArrayList<>(sites.keySet()));
      throw wrong("--from: the catalog has no site " + id + near);
    }
    return group.launchedFrom(site, id);
  }

  private static AimGrid grid(Scenario scenario, MapRequest r, List<ThreatGroup> missiles) {
    List<Double> region =
        r.region().isEmpty()
            ? Surroundings.of(scenario.defended(), missiles.getFirst().aim())
            : r.region();
    try {
      AimGrid grid =
          new AimGrid(region.get(0), region.get(1), region.get(2), region.get(3), r.step());
      if (r.full()) {
        AimMap.runs(grid, missiles.size());
      }
      return grid;
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}
