package org.openemd.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.Census;
import org.openemd.campaign.footprint.Share;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.run.Runs;
import org.openemd.scenario.Docs;
import org.openemd.scenario.Option;
import org.openemd.scenario.Scenario;

/// The page `docs/options.md`: what each option is, and what came of one run of it.
@Tag("story")
class OptionsPageTest {
  private static final long SEED = 1;
  private static final List<String> ORDER =
      List.of(
          "nothing",
          "mda-plan",
          "sm-3-ships",
          "sm-3-land",
          "kei-land",
          "phased-approach",
          "radar-only",
          "russian-radars");
  private static final List<String> WITHOUT_2018 =
      List.of("batteries.redzikowo-sm-3.inventory=0", "sensors.spy-1-redzikowo.active=false");
  private static final List<String> WITHOUT_2015 =
      Stream.concat(
              WITHOUT_2018.stream(),
              Stream.of("batteries.deveselu.inventory=0", "sensors.spy-1-deveselu.active=false"))
          .toList();

  private static final String[] EUROPE_ALONE = {
    "batteries.fort-greely.inventory=0", "batteries.vandenberg.inventory=0"
  };

  private final Scenario nothing = Runs.scenario("options/nothing");

  /// A scenario of the page, and how it is called there.
  private record Variant(String name, String how, List<String> sets) {
    Scenario scenario(String... more) {
      return Runs.scenario(
          "options/" + name, Stream.concat(sets.stream(), Stream.of(more)).toArray(String[]::new));
    }

    String title() {
      return "`" + name + "`" + how;
    }
  }

  private static List<Variant> variants() {
    List<Variant> all = new ArrayList<>();
    for (String name : ORDER) {
      all.add(new Variant(name, "", List.of()));
      switch (name) {
        case "phased-approach" -> {
          all.add(new Variant(name, ", 2015", WITHOUT_2018));
          all.add(new Variant(name, ", 2011", WITHOUT_2015));
        }
        case "russian-radars" ->
            all.add(new Variant(name, " instead of Brdy", List.of("sensors.emr.active=false")));
        default -> {}
      }
    }
    return all;
  }

  /// Maps of all options against one kind of missile, each the share of one group's land that is covered.
  private static final class Maps {
    private final Census land;
    private final String country;
    private final FastMap first;

    Maps(String threat, String country, AimGrid grid, Scenario s) {
      this.country = country;
      land = Census.ofLand(grid, Atlas.read(Runs.root()));
      first =
          FastMap.of(s, s.threats().stream().filter(t -> t.id().equals(threat)).toList(), grid, 2);
    }

    double covered(Scenario s) {
      return land.shares(first.with(s, 2).footprint().cells()).groups().stream()
          .filter(g -> g.id().equals(country))
          .mapToDouble(Share::coveredOfReached)
          .sum();
    }
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String options = ORDER.stream().map(this::option).collect(Collectors.joining("\n"));
    Docs.assertUpToDate(
        "options.md",
        BEFORE + runs() + BETWEEN + maps() + AFTER + options.stripTrailing() + "\n",
        OptionsPageTest.class);
  }

  private static String runs() {
    return variants().stream().map(OptionsPageTest::run).collect(Collectors.joining());
  }

  private static String run(Variant v) {
    RunResult r = Runs.run("options/" + v.name(), SEED, v.sets().toArray(String[]::new));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %d | %d | %s |%n",
        v.title(),
        hit(r, "iran"),
        hit(r, "iran-medium"),
        hit(r, "iran-long"),
        fired(r, true),
        fired(r, false),
        hurry(r));
  }

  private String maps() {
    AimGrid europe = new AimGrid(34, -24, 72, 46, 2);
    AimGrid america = new AimGrid(24, -126, 50, -66, 2);
    Maps allies = new Maps("iran", "nato-europe-2009", europe, nothing);
    Maps turkey = new Maps("iran-medium", "turkey", new AimGrid(34, 24, 44, 46, 1), nothing);
    Maps homeland = new Maps("iran-long", "united-states", america, nothing);
    StringBuilder b = new StringBuilder();
    for (Variant v : variants()) {
      b.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f %% | %.0f %% | %.0f %% |%n",
              v.title(),
              100 * allies.covered(v.scenario()),
              100 * turkey.covered(v.scenario()),
              100 * homeland.covered(v.scenario(EUROPE_ALONE))));
    }
    return b + claim(homeland);
  }

  /// What the Congressional Budget Office said of its options, and what comes of it here.
  private static String claim(Maps homeland) {
    double plan = homeland.covered(Runs.scenario("options/mda-plan", EUROPE_ALONE));
    boolean so =
        Stream.of("sm-3-ships", "sm-3-land", "kei-land")
            .allMatch(o -> homeland.covered(Runs.scenario("options/" + o, EUROPE_ALONE)) < plan);
    return "\nThe Congressional Budget Office found that none of its three other options adds as much defense of the United States as the plan (Defense Daily, Feb 2009): "
        + (so ? "so here." : "not so here.")
        + "\n";
  }

  private static String hit(RunResult r, String group) {
    List<ThreatResult> of = r.threats().stream().filter(t -> t.group().equals(group)).toList();
    long hit = of.stream().filter(t -> t.outcome() == Outcome.INTERCEPTED).count();
    return hit + " of " + of.size();
  }

  private static int fired(RunResult r, boolean inEurope) {
    return r.batteries().stream()
        .filter(b -> inEurope != List.of("fort-greely", "vandenberg").contains(b.id()))
        .mapToInt(b -> b.fired())
        .sum();
  }

  private static String hurry(RunResult r) {
    return r.threats().stream()
        .filter(t -> !Double.isNaN(t.decisionTime()))
        .mapToDouble(ThreatResult::decisionTime)
        .min()
        .stream()
        .mapToObj(s -> String.format(Locale.ROOT, "%.0f s", s))
        .findFirst()
        .orElse("-");
  }

  private String option(String name) {
    Scenario s = Runs.scenario("options/" + name);
    Option o = Objects.requireNonNull(s.option());
    String years =
        o.earliestYear() == o.latestYear()
            ? String.valueOf(o.availableYear())
            : o.availableYear() + ", argued " + o.earliestYear() + " to " + o.latestYear();
    return "### `"
        + name
        + "`: "
        + o.name()
        + "\n\n"
        + s.description().strip()
        + " "
        + o.existed().strip()
        + "\n\n- Could stand: "
        + years
        + ": "
        + o.availableSource()
        + ".\n- Interceptors in Europe: "
        + arms(s)
        + ".\n- Radars beside early warning: "
        + eyes(s)
        + ".\n- Source: "
        + o.source()
        + ".\n";
  }

  private String arms(Scenario s) {
    return listed(
        s.weapons().stream()
            .filter(w -> !nothing.weapons().contains(w))
            .map(w -> w.battery())
            .map(b -> b.name() + ", " + b.inventory() + " (" + b.interceptor().name() + ")"));
  }

  private String eyes(Scenario s) {
    return listed(
        s.radars().stream().filter(r -> !nothing.radars().contains(r)).map(r -> r.name()));
  }

  private static String listed(Stream<String> things) {
    String all = things.collect(Collectors.joining("; "));
    return all.isEmpty() ? "none" : all;
  }

  private static final String BEFORE =
      """
      # The options

      Written by `OptionsPageTest` from the files of `scenarios/options`, and from one run of each; do not edit. What was argued in 2009 was not only whether the plan would work, but what else one could have: each option is a
      scenario over the same raid ([argument-2009.yaml](../catalog/raids/argument-2009.yaml): four notional missiles to Berlin, two of 1,300 km to Ankara, a notional one to Washington DC) and before what stands anyway
      ([base-2009.yaml](../catalog/base-2009.yaml): early warning, Fort Greely, Vandenberg, one doctrine for all).

      ```
      ./emd run scenarios/options/sm-3-land.yaml
      ./emd map scenarios/options/sm-3-land.yaml
      ./emd explain scenarios/options/sm-3-land.yaml option.available_year
      ```

      ## One run of each

      Seed 1: hit of the missiles of each group, interceptors fired in Europe and in America, and the fewest seconds that anybody had to decide on a missile that could be shot at at all. One run is one draw: it shows that an option works as written, and ranks nothing.

      | option | to Berlin | to Ankara | to Washington | fired in Europe | in America | fewest seconds |
      |---|---|---|---|---|---|---|
      """;

  private static final String BETWEEN =
      """

      ## What is covered, by the map's kernels

      The share of the land that can be reached to which at least one shot is left, one missile at a time: of NATO Europe of 2009 against the notional intermediate-range missile, of Turkey against the one of 1,300 km (both from north-west Iran), and of the
      contiguous United States against the notional long-range missile from central Iran by the interceptors in Europe alone. Points 2 degrees apart, 1 in Turkey. A shot is no hit, and one interceptor no reserve.

      | option | NATO Europe | Turkey, short of 1,300 km | United States |
      |---|---|---|---|
      """;

  private static final String AFTER =
      """

      ## What decides, and is not known

      - How many interceptors stand at each place of the Congressional Budget Office's options, which block of SM-3 it meant and where its ships lay could not be read: its study is known here by its summary and by the press. The numbers are notional, with ranges.
      - Where a forward radar stands and looks is notional, but for Kurecik's place, and decides much, above all for Turkey: move it with `--set sensors.forward-radar.site=...` and turn it with `--set sensors.forward-radar.boresight_azimuth_deg=...`.
      - SM-3 IIA and KEI never flew before 2009. Their figures are open or notional ([interceptors](interceptors.md)), their reliability in part borrowed from others' tests.
      - All shots are released by the same doctrine, the flagship's, which is notional. A theatre's own authority might be quicker; that would help most where seconds are fewest.
      - Ships stay where they are, one at each station. Nothing is said of those that relieve them, which is what ships cost.
      - `as_of: 2013-as-proposed` means as proposed, whatever the year; `--set as_of=2009-as-it-was` leaves in Europe what stood there in 2009: nothing.
      - The phases of the phased approach add up: the file is the third, and says which `--set` take away 2018, then 2015.

      ## Each of them

      """;
}
