package org.openemd.console;

import java.util.ArrayList;
import java.util.List;
import org.openemd.flight.Loft;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd map`: what a defense can do against one missile at each point of a grid.
final class MapVerb implements Verb {
  private static final double FINE = 1; // [deg]
  private static final double COARSE = 5; // [deg] of full runs

  @Override
  public String name() {
    return "map";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Words.scenario());
    spec.addOption(
        Words.option(
            "--grid",
            "DEG",
            "Between the points of aim; if not said 1 degree, or 5 with --full-runs."));
    spec.addOption(
        Words.option(
            "--region",
            "S,W,N,E|GROUP",
            "Degrees of latitude and longitude, W beyond E over the antimeridian, or a group of countries, such as nato-europe-2009: the points around which its people live; what is defended if not said."));
    spec.addOption(
        Words.option(
            "--threat",
            "ID[,ID...]",
            "Whose missile is flown, the worst of several for the defense; the first group if not said."));
    spec.addOption(
        Words.option(
            "--from",
            "SITE[,SITE...]",
            "Where it is launched, the worst of several for the defense; the group's own site if not said."));
    spec.addOption(
        Words.option(
            "--loft",
            "LOFT[,LOFT...]",
            "Flights to each point, the worst of several for the defense: least, steep, flat, or degrees of climb at burnout; the group's own if not said."));
    spec.addOption(
        Words.option(
            "--population",
            "FILE",
            "People by place, an ESRI ASCII grid (.asc) of counts; those of cities if not said."));
    Words.addComposition(spec);
    spec.addOption(
        Words.repeated(
            "--base",
            "PATH=VALUE",
            "Set one value for another defense, and tell what the first adds to it."));
    spec.addOption(
        Words.flag(
            "--full-runs",
            "Fly each point in a full run, with its luck: minutes instead of a second, and no probability of a hit."));
    spec.addOption(Words.seed());
    spec.addOption(Words.threads());
    spec.addOption(
        Words.option(
            "--out", "DIR", "Also write map.html, map.svg, map.geojson, shares.csv and map.csv."));
    spec.addOption(Words.flag("--force", "Write over what else DIR holds."));
    spec.addOption(Words.format("the map"));
    spec.usageMessage()
        .description(
            "What is defended: one missile at each point of a grid, through the whole chain: shots that can leave in time, how likely one hits, or why there is none.")
        .footer(
            "  emd map scenarios/emd-2009.yaml --out runs/map",
            "  emd map scenarios/short.yaml --grid 10 --full-runs",
            "  emd map scenarios/short.yaml --grid 10 --base doctrine.release_delay_s=300",
            "  emd map scenarios/short.yaml --grid 10 --from central-iran --out runs/map");
  }

  @Override
  public void check(ParseResult words) {
    request(words);
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    return MapService.carryOut(request(words), talk);
  }

  private static MapRequest request(ParseResult words) {
    Typed typed = new Typed(words);
    typed.goesWith("--force", "--out");
    typed.goesWith("--seed", "--full-runs");
    boolean full = typed.has("--full-runs");
    return new MapRequest(
        Words.composition(words, words.matchedPositionalValue(0, "")),
        typed.has("--grid") ? typed.number("--grid", 0.1, 45, "deg") : full ? COARSE : FINE,
        isGroup(typed) ? List.of() : region(typed),
        isGroup(typed) ? typed.word("--region") : "",
        typed.has("--threat") ? List.of(typed.word("--threat").split(",", -1)) : List.of(),
        typed.has("--from") ? List.of(typed.word("--from").split(",", -1)) : List.of(),
        lofts(typed),
        words.matchedOptionValue("--base", List.of()),
        Words.path(words, "--population", "file"),
        full,
        Words.seed(words),
        Words.threads(words),
        Words.path(words, "--out", "folder"),
        typed.has("--force"),
        Words.format(words));
  }

  private static List<Loft> lofts(Typed typed) {
    List<Loft> lofts = new ArrayList<>();
    if (typed.has("--loft")) {
      for (String said : typed.word("--loft").split(",", -1)) {
        lofts.add(loft(typed, said.strip()));
      }
    }
    return lofts;
  }

  private static Loft loft(Typed typed, String said) {
    return switch (said) {
      case "least" -> new Loft.MinimumEnergy();
      case "steep" -> new Loft.Steep();
      case "flat" -> new Loft.Flat();
      default -> {
        double degrees = typed.within("--loft", said, -5, 89, "degrees, or least, steep or flat");
        yield new Loft.BurnoutAngle(StrictMath.toRadians(degrees));
      }
    };
  }

  private static boolean isGroup(Typed typed) {
    return typed.has("--region") && typed.word("--region").matches("[a-z][a-z0-9-]*");
  }

  private static List<Double> region(Typed typed) {
    if (!typed.has("--region")) {
      return List.of();
    }
    String[] parts = typed.word("--region").split(",", -1);
    if (parts.length != 4) {
      throw typed.wrong(
          "--region is \""
              + typed.word("--region")
              + "\"; it must be S,W,N,E, such as 35,-10,70,45");
    }
    List<Double> region = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double bound = i % 2 == 0 ? 90 : 180;
      region.add(typed.within("--region", parts[i].strip(), -bound, bound, "deg"));
    }
    return region;
  }
}
