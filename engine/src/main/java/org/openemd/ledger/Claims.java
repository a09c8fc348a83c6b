package org.openemd.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openemd.command.leakage.Odds;
import org.openemd.command.leakage.Split;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.Loft;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.RangeEquation;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;
import org.openemd.world.Attitude;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// What each side said in public of radars and shots, computed under each assumption set: rows whose input says `scenario S under assumptions A`.
/// A claim without a number is read as the row says.
final class Claims {
  private static final double DETECTION = 0.5; // chance in one look: seen
  private static final double ALL_THE_WHILE = 0.9; // of the time in view: the rest is the horizon

  private Claims() {}

  static void register(Computations all) {
    all.add("claim-emr-range-", Claims::range);
    all.add("claim-forward-range-", Claims::range);
    all.add("claim-emr-blind-", (row, given) -> share(row, given, s -> seen(s) == 0));
    all.add("claim-emr-enough-", (row, given) -> share(row, given, Claims::throughout));
    all.add("claim-four-shots-", Claims::together);
    all.add("claim-five-missiles-", Claims::noneOfSeveral);
    ClaimedCover.register(all);
  }

  /// The scenario that a row names, under its assumptions.
  static Scenario scenario(Row row, Given given, String... sets) {
    LoadOptions options =
        new LoadOptions(List.of(row.word("assumptions")), List.of(sets), given.home());
    String file = row.word("scenario") + ".yaml";
    return ScenarioLoader.require(given.home().resolve("scenarios").resolve(file), options);
  }

  private static Radar radar(Row row, Scenario scenario) {
    String id = row.word("radar");
    return scenario.radars().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private static Figure range(Row row, Given given) {
    RangeEquation equation = RangeEquation.of(radar(row, scenario(row, given)));
    return Figure.of(equation.range(row.number("RCS"), row.number("SNR")) / 1e3);
  }

  /// Of the flights of the row, the share of which the radar, pointed at the missile, sees the warhead as asked.
  private static Figure share(Row row, Given given, Predicate<List<Span>> asked) {
    Scenario scenario = scenario(row, given);
    RadarModel radar = new RadarModel(radar(row, scenario));
    Signature warhead = scenario.threats().getFirst().warhead();
    List<String> flights = List.of(row.word("flights").split(","));
    long met =
        flights.stream().filter(f -> asked.test(watched(radar, flight(f, given), warhead))).count();
    return Figure.of((double) met / flights.size());
  }

  /// Written `vehicle:from:to`, at the least speed.
  private static Flight flight(String text, Given given) {
    String[] words = text.split(":", -1);
    var sites = Catalog.sites(given.home());
    Targeted aimed =
        Targeting.aim(
            Catalog.vehicle(given.home(), words[0]),
            Objects.requireNonNull(sites.get(words[1]), words[1]),
            Objects.requireNonNull(sites.get(words[2]), words[2]),
            Environment.STANDARD.withGm(given.gm()),
            new Loft.MinimumEnergy());
    if (aimed instanceof Targeted.Solved s) {
      return s.flight();
    }
    throw new IllegalArgumentException(text + ": no such flight: " + aimed);
  }

  /// From burnout on.
  private static List<Span> watched(RadarModel radar, Flight flight, Signature signature) {
    ThreatObject warhead =
        new ThreatObject(
            "w",
            "w",
            ThreatObject.Kind.WARHEAD,
            flight.body(),
            signature,
            Attitude.Simple.TUMBLING,
            List.of());
    Sighting sighting = Sightings.of(radar, List.of(warhead), DETECTION).getFirst();
    List<Span> spans = new ArrayList<>();
    for (Span s : ((Sighting.ByRadar) sighting).timeline()) {
      if (s.to() > flight.burnout()) {
        spans.add(new Span(Math.max(s.from(), flight.burnout()), s.to(), s.state()));
      }
    }
    return spans;
  }

  /// For so long (s).
  private static double seen(List<Span> spans) {
    return spans.stream().filter(s -> s.state() == Visibility.SEEN).mapToDouble(Span::length).sum();
  }

  private static boolean throughout(List<Span> spans) {
    double view = spans.stream().filter(s -> s.state().inView()).mapToDouble(Span::length).sum();
    return view > 0 && seen(spans) >= ALL_THE_WHILE * view;
  }

  /// That an interceptor of the first battery works; where it does, its end game is taken as sure.
  private static Odds odds(Row row, Given given) {
    Scenario scenario = scenario(row, given);
    return Odds.of(1, scenario.weapons().getFirst().killVehicle().reliability().works());
  }

  private static Figure together(Row row, Given given) {
    List<Integer> shots = List.of((int) row.number("shots"));
    return Figure.of(Split.of(odds(row, given), shots).kill());
  }

  /// That none gets through when all interceptors are fired at once, shared out evenly.
  private static Figure noneOfSeveral(Row row, Given given) {
    int missiles = (int) row.number("missiles");
    int each = (int) row.number("interceptors") / missiles;
    Odds odds = odds(row, given);
    double none =
        IntStream.range(0, missiles)
            .mapToDouble(i -> Split.of(odds, List.of(each)).kill())
            .reduce(1, (a, b) -> a * b);
    return Figure.of(none);
  }
}
