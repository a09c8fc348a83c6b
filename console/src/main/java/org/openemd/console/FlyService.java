package org.openemd.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openemd.command.Battery;
import org.openemd.console.export.BodyFiles;
import org.openemd.console.export.Csv;
import org.openemd.console.export.FlightJson;
import org.openemd.console.export.FlightKml;
import org.openemd.console.export.FlightTable;
import org.openemd.console.export.PursuitFiles;
import org.openemd.console.export.ReachFiles;
import org.openemd.console.export.ReportedJson;
import org.openemd.console.report.CatalogText;
import org.openemd.console.report.Fallen;
import org.openemd.console.report.FlightText;
import org.openemd.console.report.FlightView;
import org.openemd.console.report.Flown;
import org.openemd.console.report.Pursuit;
import org.openemd.console.report.ReachView;
import org.openemd.console.report.Reached;
import org.openemd.console.report.ReportedText;
import org.openemd.earth.Geodesics;
import org.openemd.flight.FreeBody;
import org.openemd.flight.Ground;
import org.openemd.flight.Reach;
import org.openemd.flight.ReportedFlight;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Vehicle;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;

/// Carries out `emd fly`.
final class FlyService {
  private static final int USUAL_COLUMNS = 80;
  private static final double LONGEST_FALL = 20_000; // [s]
  private static final double NO_RANGE = 10; // [m]

  private FlyService() {}

  /// Returns the exit code; what cannot be flown is wrong input.
  ///
  /// @param command as typed, for the page
  static int carryOut(FlyRequest request, String command, Talk talk) {
    request.out().ifPresent(AnswerFiles::check);
    switch (request.task()) {
      case FlyRequest.Listing _ -> list(request.format(), talk);
      case FlyRequest.Observed o -> observed(o, request.format(), talk);
      case FlyRequest.Alone a -> fallen(fallen(a), request, talk);
      case FlyRequest.Aimed a -> flown(aimed(a), request, talk);
      case FlyRequest.Met m -> met(m, request.format(), talk);
      case FlyRequest.Farthest f -> flown(farthest(f), request, talk);
      case FlyRequest.Around a -> reached(around(a), request, command, talk);
    }
    return Emd.DONE;
  }

  private static int columns() {
    return Integer.getInteger("emd.columns", USUAL_COLUMNS);
  }

  private static void observed(FlyRequest.Observed o, Format format, Talk talk) {
    ReportedFlight judged = ReportedFlight.of(o.report());
    talk.out()
        .print(
            switch (format) {
              case TEXT -> ReportedText.render(judged, columns(), talk.colour());
              case JSON -> ReportedJson.json(judged);
              case CSV -> ReportedJson.csv(judged);
            });
  }

  private static Fallen fallen(FlyRequest.Alone a) {
    return switch (Vehicles.find(a.craft().named(), a.craft().options())) {
      case Vehicles.Found.Rocket _ ->
          throw new WrongInput(
              List.of(
                  "say from where and where to: --from LAT,LON and --to LAT,LON,"
                      + " or --azimuth DEG --max-range, or --reach"));
      case Vehicles.Found.Body b -> {
        FreeBody body = b.body();
        yield inEngine(() ->
            new Fallen(
                body, a.craft().environment(), body.fly(a.craft().environment(), LONGEST_FALL)));
      }
    };
  }

  private static void fallen(Fallen fallen, FlyRequest request, Talk talk) {
    talk.out()
        .print(
            switch (request.format()) {
              case TEXT -> Fallen.text(fallen, columns(), talk.colour());
              case JSON -> BodyFiles.json(fallen);
              case CSV -> BodyFiles.csv(fallen);
            });
    request
        .out()
        .ifPresent(out ->
            new AnswerFiles("flight")
                .add("body.csv", () -> BodyFiles.csv(fallen))
                .add("body.json", () -> BodyFiles.json(fallen))
                .write(out, request.force(), talk));
  }

  private static Catalog.Listed rocket(FlyRequest.Craft craft) {
    return switch (Vehicles.find(craft.named(), craft.options())) {
      case Vehicles.Found.Rocket r -> r.listed();
      case Vehicles.Found.Body b ->
          throw new WrongInput(
              List.of(
                  b.body().id()
                      + " is a body without thrust, which starts where its file says: emd fly "
                      + craft.named()));
    };
  }

  private static Flown aimed(FlyRequest.Aimed a) {
    Catalog.Listed listed = rocket(a.craft());
    Vehicle vehicle = listed.vehicle();
    if (Geodesics.distance(a.from(), a.to()) < NO_RANGE) {
      throw refused(
          "the aim is the launch site itself, or within 10 m of it: no direction leads there");
    }
    return switch (inEngine(
        () -> Targeting.aim(vehicle, a.from(), a.to(), a.craft().environment(), a.loft()))) {
      case Targeted.Solved s -> {
        Ground ground = new Ground(a.craft().environment());
        yield new Flown(
            s.vehicle(),
            listed.source(),
            a.from(),
            Optional.of(a.to()),
            s.miss(),
            ground.distance(a.from(), s.flight().impact().point()),
            a.craft().environment(),
            s.flight());
      }
      case Targeted.OutOfReach o -> throw refused(FlyRefusals.outOfReach(vehicle, o));
      case Targeted.NoSuchLoft n -> throw refused(FlyRefusals.noSuchLoft(vehicle, n));
    };
  }

  private static void met(FlyRequest.Met m, Format format, Talk talk) {
    Scenario scenario = CheckService.require(new Composition(m.scenario(), List.of(), List.of()));
    if (scenario.weapons().isEmpty()) {
      throw refused(m.scenario() + " has no battery: nothing there meets a missile");
    }
    List<Battery> batteries = scenario.weapons().stream().map(WeaponSite::battery).toList();
    Flown flown = aimed(m.aimed());
    Pursuit pursuit =
        inEngine(() -> {
          try (Progress progress = new Progress("flying interceptors")) {
            return Pursuit.of(flown, batteries, progress::at);
          }
        });
    talk.out()
        .print(
            switch (format) {
              case TEXT -> pursuit.text(columns(), talk.colour());
              case JSON -> PursuitFiles.json(pursuit);
              case CSV -> PursuitFiles.csv(pursuit);
            });
  }

  private static WrongInput refused(String why) {
    return new WrongInput(List.of(why));
  }

  private static Flown farthest(FlyRequest.Farthest f) {
    Catalog.Listed listed = rocket(f.craft());
    Reach.Farthest found =
        inEngine(
            () -> Reach.farthest(listed.vehicle(), f.from(), f.azimuth(), f.craft().environment()));
    return new Flown(
        found.vehicle(),
        listed.source(),
        f.from(),
        Optional.empty(),
        Double.NaN,
        found.range(),
        f.craft().environment(),
        found.flight());
  }

  private static void flown(Flown flown, FlyRequest request, Talk talk) {
    talk.out()
        .print(
            switch (request.format()) {
              case TEXT -> FlightText.render(flown, columns(), talk.colour());
              case JSON -> FlightJson.text(flown);
              case CSV -> FlightTable.text(flown);
            });
    request
        .out()
        .ifPresent(out ->
            new AnswerFiles("flight")
                .add("flight.csv", () -> FlightTable.text(flown))
                .add("flight.svg", () -> FlightView.svg(flown))
                .add("flight.kml", () -> FlightKml.text(flown))
                .add("flight.json", () -> FlightJson.text(flown))
                .write(out, request.force(), talk));
  }

  private static Reached around(FlyRequest.Around a) {
    Catalog.Listed listed = rocket(a.craft());
    List<Reach.Edge> edges =
        inEngine(() -> {
          try (Progress progress = new Progress("flying")) {
            return Reach.around(
                listed.vehicle(), a.from(), a.bearings(), a.craft().environment(), progress::at);
          }
        });
    return new Reached(listed.vehicle(), listed.source(), a.from(), a.craft().environment(), edges);
  }

  private static void reached(Reached reached, FlyRequest request, String command, Talk talk) {
    talk.out()
        .print(
            switch (request.format()) {
              case TEXT -> ReachView.text(reached, columns(), talk.colour());
              case JSON -> ReachFiles.json(reached);
              case CSV -> ReachFiles.csv(reached);
            });
    request.out().ifPresent(out -> write(reached, command, out, request.force(), talk));
  }

  private static void write(Reached reached, String command, Path out, boolean force, Talk talk) {
    new AnswerFiles("flight")
        .add("reach.html", () -> ReachView.html(reached, command))
        .add("reach.svg", () -> ReachView.svg(reached))
        .add("reach.geojson", () -> ReachFiles.geojson(reached))
        .add("reach.csv", () -> ReachFiles.csv(reached))
        .add("reach.json", () -> ReachFiles.json(reached))
        .write(out, force, talk);
  }

  /// What the engine refuses is wrong input.
  private static <T> T inEngine(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException refused) {
      throw refused(String.valueOf(refused.getMessage()));
    }
  }

  private static void list(Format format, Talk talk) {
    List<Catalog.Listed> all = Vehicles.list(Composition.plain());
    switch (format) {
      case TEXT -> talk.out().print(CatalogText.render(all));
      case CSV -> {
        talk.out().println("id,name,status,source");
        all.forEach(l ->
            talk.out()
                .println(
                    Csv.row(
                        l.vehicle().id(), l.vehicle().name(), l.vehicle().status(), l.source())));
      }
      case JSON -> Trees.print(tree(all), talk.out());
    }
  }

  private static Map<String, Object> tree(List<Catalog.Listed> all) {
    List<Object> vehicles = new ArrayList<>();
    for (Catalog.Listed l : all) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", l.vehicle().id());
      one.put("name", l.vehicle().name());
      one.put("status", l.vehicle().status());
      one.put("source", l.source());
      vehicles.add(one);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format_version", 1);
    tree.put("vehicles", vehicles);
    return tree;
  }
}
